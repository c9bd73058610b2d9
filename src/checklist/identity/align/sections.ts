/** Which section continues which: by anchor and content, so that a renamed one is recognised, and a moved one. */
import type { Alignment, Version } from './alignment.ts';
import { similarity, Vocabulary } from './similarity.ts';

/** What the same anchor counts for, in the measure of {@link similarity}. */
const anchorWorth = 0.5;

/** What a pair of sections must reach, anchor and content together. */
const enough = 0.45;

/** Fills in `alignment.sections`. Only sections whose own content does not settle it are compared with each other. */
export function alignSections(alignment: Alignment): void {
  const { old, fresh, sections } = alignment;
  for (const section of fresh.sections.keys()) if (isSettled(alignment, section)) sections.set(section, section);
  const openOld = [...old.sections.keys()].filter((section) => sections.get(section) !== section);
  const openFresh = [...fresh.sections.keys()].filter((section) => !sections.has(section));
  const alike = contentSimilarity(alignment, openOld, openFresh);
  const pairs = openFresh
    .flatMap((after) =>
      openOld.map((before) => ({
        before,
        after,
        worth: alike(before, after) + (before === after ? anchorWorth : 0),
      })),
    )
    .filter(({ worth }) => worth >= enough)
    .sort((a, b) => b.worth - a.worth);
  const used = new Set<string>();
  for (const { before, after } of pairs) {
    if (used.has(before) || sections.has(after)) continue;
    used.add(before);
    sections.set(after, before);
  }
}

/** Whether it has its anchor as before, and at least half of its texts too. */
function isSettled({ old, fresh, languages }: Alignment, section: string): boolean {
  const [before, after] = [old.sections.get(section) ?? [], fresh.sections.get(section) ?? []];
  const texts = (version: Version, rows: readonly number[], language: number): (string | undefined)[] =>
    rows.map((index) => version.keys[index]?.[language]);
  for (let language = 0; language < languages; language++) {
    const known = new Set(texts(old, before, language));
    const kept = texts(fresh, after, language).filter((key) => key && known.has(key)).length;
    if (kept > 0 && 2 * kept >= Math.min(before.length, after.length)) return true;
  }
  return false;
}

function contentSimilarity(
  { old, fresh, languages }: Alignment,
  openOld: readonly string[],
  openFresh: readonly string[],
): (before: string, after: string) => number {
  const content = (version: Version, section: string, language: number): string =>
    (version.sections.get(section) ?? []).map((index) => version.keys[index]?.[language] ?? '').join('\n');
  const features = Array.from({ length: languages }, (_, language) => {
    const vocabulary = new Vocabulary();
    const read = (version: Version, open: readonly string[]): Map<string, string> =>
      new Map(open.map((section) => [section, content(version, section, language)]));
    const [before, after] = [read(old, openOld), read(fresh, openFresh)];
    for (const text of [...before.values(), ...after.values()]) vocabulary.add(text);
    return { before: taken(before, vocabulary), after: taken(after, vocabulary) };
  });
  return (from, to) => {
    const values = features.flatMap(({ before, after }) => {
      const [a, b] = [before.get(from), after.get(to)];
      return a && b && a.total > 0 && b.total > 0 ? [similarity(a, b)] : [];
    });
    return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  };
}

function taken(
  texts: ReadonlyMap<string, string>,
  vocabulary: Vocabulary,
): Map<string, ReturnType<Vocabulary['features']>> {
  return new Map([...texts].map(([section, text]) => [section, vocabulary.features(text)]));
}
