/**
 * Formats the progress file: JSON with all marks and the change log of a project, or of one of its lists. The site
 * serves its JSON Schema (`/schemas/progress-1.json`), which `parse-progress-file.ts` generates from its parser:
 *
 *     {"$schema":"https://…/schemas/progress-1.json","version":1,"engagement":{"id":"default","name":"Contoso"},
 *      "exportedAt":"2026-11-23T10:00:00.000Z",
 *      "marks":{"<list>":{"<id>":{"status":"done","at":"…","owner":["Ana","…"]}}},"log":[…],"unreadable":{"<key>":"…"}}
 *
 * `mark.ts` documents the marks. `unreadable` contains verbatim entries that could not be parsed, for people to
 * inspect; an import ignores them. An incompatible later format increments `version`.
 */
import type { Project } from '../projects/project.ts';
import type { LogEntry } from '../projects/log.ts';
import type { Mark } from '../marks/mark.ts';
import { mergeMarks } from '../marks/merge-marks.ts';

/** Marks by the name of their list, then by item id. */
export type MarksByList = ReadonlyMap<string, ReadonlyMap<string, Mark>>;

export interface ProgressFile {
  project: Pick<Project, 'id' | 'name'>;
  /** The ISO instant of the export. */
  exportedAt: string;
  marks: MarksByList;
  log: readonly LogEntry[];
}

/** A mark; that of a removed item has the last text and the ISO day of the removal, for people to read. */
type ExportedMark = Mark & { text?: string | undefined; removed?: string | undefined };

export interface ProgressContent extends Omit<ProgressFile, 'marks'> {
  /** An item may occur several times; {@link marksByList} merges its marks. */
  marks: readonly { list: string; id: string; mark: ExportedMark }[];
  unreadable: Readonly<Record<string, string>>;
}

/**
 * Returns the content of a progress file.
 *
 * @param schema The address of the JSON Schema.
 */
export function formatProgressFile(
  { project: { id, name }, exportedAt, marks, log, unreadable }: ProgressContent,
  schema: string,
): string {
  const content = {
    $schema: schema,
    version: 1,
    // The format calls a project an engagement, its name when the format was made.
    engagement: { id, name },
    exportedAt,
    marks: Object.fromEntries([...marksByList(marks)].map(([list, byId]) => [list, Object.fromEntries(byId)])),
    log,
    unreadable,
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}

/** Returns marks by list and item id. Several marks of one item are merged. */
export function marksByList(entries: ProgressContent['marks']): MarksByList {
  const marks = new Map<string, Map<string, Mark>>();
  for (const { list, id, mark } of entries) {
    const byId = marks.get(list) ?? new Map<string, Mark>();
    const known = byId.get(id);
    marks.set(list, byId.set(id, known ? mergeMarks(known, mark) : mark));
  }
  return marks;
}
