/** Matches the sections of two versions by anchor and content, which recognizes renamed and moved sections. */
import type { Alignment, Version } from './alignment.ts';
import { similarity, Vocabulary } from './similarity.ts';

/** The score of an equal anchor, on the scale of {@link similarity}. */
const anchorBonus = 0.5;

/** The minimum score of a pair of sections, for anchor and content together. */
const minScore = 0.45;

/** Fills in `alignment.sections`. Only sections that are not clearly continued are compared with each other. */
export function alignSections(alignment: Alignment): void {
  const { old, fresh, sections } = alignment;
  for (const section of fresh.sections.keys()) if (isContinued(alignment, section)) sections.set(section, section);
  const openOld = [...old.sections.keys()].filter((section) => sections.get(section) !== section);
  const openFresh = [...fresh.sections.keys()].filter((section) => !sections.has(section));
  const alike = contentSimilarity(alignment, openOld, openFresh);
  const pairs = openFresh
    .flatMap((after) =>
      openOld.map((before) => ({
        before,
        after,
        score: alike(before, after) + (before === after ? anchorBonus : 0),
      })),
    )
    .filter(({ score }) => score >= minScore)
    .sort((a, b) => b.score - a.score);
  const used = new Set<string>();
  for (const { before, after } of pairs) {
    if (used.has(before) || sections.has(after)) continue;
    used.add(before);
    sections.set(after, before);
  }
}

/** True if the section has its anchor and at least half of its texts as before. */
function isContinued({ old, fresh, languageCount }: Alignment, section: string): boolean {
  const [before, after] = [old.sections.get(section) ?? [], fresh.sections.get(section) ?? []];
  const texts = (version: Version, rows: readonly number[], language: number): (string | undefined)[] =>
    rows.map((index) => version.keys[index]?.[language]);
  for (let language = 0; language < languageCount; language++) {
    const known = new Set(texts(old, before, language));
    const kept = texts(fresh, after, language).filter((key) => key && known.has(key)).length;
    if (kept > 0 && 2 * kept >= Math.min(before.length, after.length)) return true;
  }
  return false;
}

/** Returns a function that compares the content of an old and a new section, from 0 to 1. */
function contentSimilarity(
  { old, fresh, languageCount }: Alignment,
  openOld: readonly string[],
  openFresh: readonly string[],
): (before: string, after: string) => number {
  const content = (version: Version, section: string, language: number): string =>
    (version.sections.get(section) ?? []).map((index) => version.keys[index]?.[language] ?? '').join('\n');
  const features = Array.from({ length: languageCount }, (_, language) => {
    const vocabulary = new Vocabulary();
    const read = (version: Version, open: readonly string[]): Map<string, string> =>
      new Map(open.map((section) => [section, content(version, section, language)]));
    const [before, after] = [read(old, openOld), read(fresh, openFresh)];
    for (const text of [...before.values(), ...after.values()]) vocabulary.add(text);
    return { before: featuresBySection(before, vocabulary), after: featuresBySection(after, vocabulary) };
  });
  return (from, to) => {
    const values = features.flatMap(({ before, after }) => {
      const [a, b] = [before.get(from), after.get(to)];
      return a && b && a.total > 0 && b.total > 0 ? [similarity(a, b)] : [];
    });
    return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  };
}

function featuresBySection(
  texts: ReadonlyMap<string, string>,
  vocabulary: Vocabulary,
): Map<string, ReturnType<Vocabulary['features']>> {
  return new Map([...texts].map(([section, text]) => [section, vocabulary.features(text)]));
}
