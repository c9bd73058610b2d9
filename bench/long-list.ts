/** Builds a site with a list of 10,000 leaves, larger than any real docset, and marks for all its leaves. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { randomSentence } from './random.ts';

/** The number of phases, and per phase: the parents, the leaves below each parent, and the other leaves. */
const [phases, parents, below, alone] = [20, 50, 8, 100] as const;

export const leafCount = phases * (parents * below + alone);

/** The path of the list's page. */
export const longList = '/en-us/long-list/';

/** Entries of localStorage. */
export type Entries = readonly (readonly [key: string, entry: string])[];

/** Returns the ids of all leaves, in order. */
export function leafIds(): string[] {
  return numbered(phases).flatMap((phase) => [
    ...numbered(parents).flatMap((parent) => numbered(below).map((leaf) => `phase-${phase}/${parent}.${leaf}`)),
    ...numbered(alone).map((leaf) => `phase-${phase}/${String(parents + Number(leaf))}`),
  ]);
}

/** Returns the ids of all parents, in order. */
export function parentIds(): string[] {
  return numbered(phases).flatMap((phase) => numbered(parents).map((parent) => `phase-${phase}/${parent}`));
}

/**
 * Builds a site that contains only the list.
 *
 * @returns The folder of the built site.
 * @throws Error with the build's output if the build fails.
 */
export function buildLongList(): string {
  const folder = mkdtempSync(join(tmpdir(), 'jalon-page-'));
  const docs = join(folder, 'docs');
  mkdirSync(join(docs, 'en-us'), { recursive: true });
  writeFileSync(join(docs, 'en-us', 'long-list.md'), markdown());
  const out = join(folder, 'dist');
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/astro.ts', 'build'], {
    cwd: fileURLToPath(new URL('../', import.meta.url)),
    env: { ...process.env, CI: '', JALON_CONTENT: docs, JALON_OUT: out },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stdout + stderr);
  return out;
}

function markdown(): string {
  const head = ['---', 'title: A long list', 'ms.date: 11/22/2026', 'description: A list of made-up tasks.', '---', ''];
  const sections = numbered(phases).flatMap((phase) => [
    '',
    `## <a name="phase-${phase}"></a>Phase ${phase}`,
    '',
    ...numbered(parents).flatMap(() => [
      `- ${randomSentence()}`,
      ...numbered(below).map(() => `  - ${randomSentence()}`),
    ]),
    ...numbered(alone).map(() => `- ${randomSentence()}`),
  ]);
  return [...head, '# A long list', '', 'What is measured.', ...sections, ''].join('\n');
}

/**
 * Returns an entry for each leaf. Each is done; with details, every third is in progress instead, and has an owner, a
 * due date and a note.
 */
export function storedMarks(withDetails: boolean): Entries {
  const at = '2026-11-20T10:00:00.000Z';
  return leafIds().map((id, index) => {
    const hasDetails = withDetails && index % 3 === 0;
    const details = { owner: ['Ana Silva', at], due: ['2026-12-01', at], note: [randomSentence(), at] };
    const mark = {
      v: 1,
      status: hasDetails ? 'in-progress' : 'done',
      at,
      locale: 'en-us',
      ...(hasDetails ? details : {}),
    };
    return [`jalon:marks:default:long-list:${id}`, JSON.stringify(mark)];
  });
}

function numbered(count: number): string[] {
  return Array.from({ length: count }, (_, index) => String(index + 1));
}
