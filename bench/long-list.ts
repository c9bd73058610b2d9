/**
 * A list of 10,000 leaves, larger than any docset has: what its Markdown is, the site that is built from it, and marks
 * of all its leaves.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { madeUpSentence } from './random.ts';

/** Of a phase: items of which each has some below it, and items that are leaves. */
const [phases, parents, below, alone] = [20, 50, 8, 100] as const;

export const leafCount = phases * (parents * below + alone);

/** The path of its page. */
export const longList = '/en-us/long-list/';

/** Entries of localStorage. */
export type Entries = readonly (readonly [key: string, entry: string])[];

/** The ids of its leaves, in order. */
export function leafIds(): string[] {
  return numbered(phases).flatMap((phase) => [
    ...numbered(parents).flatMap((parent) => numbered(below).map((leaf) => `phase-${phase}/${parent}.${leaf}`)),
    ...numbered(alone).map((leaf) => `phase-${phase}/${String(parents + Number(leaf))}`),
  ]);
}

/** The ids of its parents, in order. */
export function parentIds(): string[] {
  return numbered(phases).flatMap((phase) => numbered(parents).map((parent) => `phase-${phase}/${parent}`));
}

/**
 * Builds a site that holds nothing but the list.
 *
 * @returns The folder that it was built into.
 * @throws Error with what the build said, where it failed.
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
  const head = [
    '---',
    'title: A long list',
    'ms.date: 11/22/2026',
    'description: A list of made-up duties.',
    '---',
    '',
  ];
  const sections = numbered(phases).flatMap((phase) => [
    '',
    `## <a name="phase-${phase}"></a>Phase ${phase}`,
    '',
    ...numbered(parents).flatMap(() => [
      `- ${madeUpSentence()}`,
      ...numbered(below).map(() => `  - ${madeUpSentence()}`),
    ]),
    ...numbered(alone).map(() => `- ${madeUpSentence()}`),
  ]);
  return [...head, '# A long list', '', 'What is measured.', ...sections, ''].join('\n');
}

/**
 * The entries of all leaves: each is done, but for every third where details are asked for: that one is in progress,
 * and has an owner, a due date and a note.
 */
export function storedMarks(withDetails: boolean): Entries {
  const at = '2026-11-20T10:00:00.000Z';
  return leafIds().map((id, index) => {
    const isMore = withDetails && index % 3 === 0;
    const more = { owner: ['Ana Silva', at], due: ['2026-12-01', at], note: [madeUpSentence(), at] };
    const mark = { v: 1, status: isMore ? 'in-progress' : 'done', at, locale: 'en-us', ...(isMore ? more : {}) };
    return [`jalon:marks:default:long-list:${id}`, JSON.stringify(mark)];
  });
}

function numbered(count: number): string[] {
  return Array.from({ length: count }, (_, index) => String(index + 1));
}
