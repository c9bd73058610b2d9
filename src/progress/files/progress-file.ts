/**
 * The file that holds everything that is said in a project, or of one of its lists. It is JSON, and its JSON Schema is
 * on the site (`/schemas/progress-1.json`), made by what reads it (`parse-progress-file.ts`):
 *
 *     {"$schema":"https://…/schemas/progress-1.json","version":1,"engagement":{"id":"default","name":"Contoso"},
 *      "exportedAt":"2026-11-23T10:00:00.000Z",
 *      "marks":{"<list>":{"<id>":{"status":"done","at":"…","owner":["Ana","…"]}}},"log":[…],"unreadable":{"<key>":"…"}}
 *
 * A mark is as in `mark.ts`. `unreadable` are entries that were set aside, as they were: they are there to be looked at,
 * and are not read again. A later version that this one cannot read has another number.
 */
import type { Project } from '../projects/project.ts';
import type { LogEntry } from '../projects/log.ts';
import type { Mark } from '../marks/mark.ts';
import { mergeMarks } from '../marks/merge-marks.ts';

/** By list, by id. */
export type MarksByList = ReadonlyMap<string, ReadonlyMap<string, Mark>>;

export interface ProgressFile {
  project: Pick<Project, 'id' | 'name'>;
  /** An ISO instant. */
  exportedAt: string;
  marks: MarksByList;
  log: readonly LogEntry[];
}

/** Of an item that is gone: the text that it had last, and the ISO day since when it is gone. They are there to be read. */
type ExportedMark = Mark & { text?: string | undefined; removed?: string | undefined };

export interface ProgressContent extends Omit<ProgressFile, 'marks'> {
  /** Where one item has several, what holds of them. */
  marks: readonly { list: string; id: string; mark: ExportedMark }[];
  unreadable: Readonly<Record<string, string>>;
}

/** @param schema The address of the JSON Schema. @returns The file's content. */
export function formatProgressFile(
  { project: { id, name }, exportedAt, marks, log, unreadable }: ProgressContent,
  schema: string,
): string {
  const content = {
    $schema: schema,
    version: 1,
    // The name that a project had when the format was made.
    engagement: { id, name },
    exportedAt,
    marks: Object.fromEntries([...marksByList(marks)].map(([list, own]) => [list, Object.fromEntries(own)])),
    log,
    unreadable,
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}

/** @returns The marks by list and id; where one item has several, what holds of them. */
export function marksByList(entries: ProgressContent['marks']): MarksByList {
  const marks = new Map<string, Map<string, Mark>>();
  for (const { list, id, mark } of entries) {
    const own = marks.get(list) ?? new Map<string, Mark>();
    const known = own.get(id);
    marks.set(list, own.set(id, known ? mergeMarks(known, mark) : mark));
  }
  return marks;
}
