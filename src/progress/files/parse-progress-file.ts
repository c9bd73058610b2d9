/** Parses the progress file (`progress-file.ts`). A single invalid value refuses the file. */
import * as z from 'zod/mini';
import { instantPattern, isInstant } from '../dates.ts';
import { actionKinds, loggedFields } from '../projects/log.ts';
import { statuses } from '../marks/mark.ts';
import type { FileError } from './file-error.ts';
import type { ProgressFile } from './progress-file.ts';
import { readJson } from './read-json.ts';
import { duePattern, idPattern, isDue, listPattern, longestText } from './value-rules.ts';

const text = z.string().check(z.maxLength(longestText));
const instant = z.string().check(z.regex(instantPattern), z.refine(isInstant));
const timedText = z.tuple([text, instant]);
const day = z.string().check(z.regex(duePattern), z.refine(isDue));
const listName = z.string().check(z.regex(listPattern));
const itemId = z.string().check(z.regex(idPattern));

const mark = z.object({
  status: z.enum(statuses),
  at: z.union([z.literal(''), instant]),
  reason: z.optional(text),
  locale: z.optional(text),
  wording: z.optional(text),
  seen: z.optional(text),
  note: z.optional(timedText),
  owner: z.optional(timedText),
  due: z.optional(z.tuple([day, instant])),
});

const logEntry = z.object({
  at: instant,
  kind: z.enum(actionKinds),
  list: listName,
  changes: z.array(z.tuple([itemId, z.enum(loggedFields), text, text])),
  more: z.optional(z.number()),
});

const progressSchema = z.object({
  $schema: z.optional(z.string()),
  version: z.literal(1),
  engagement: z.object({ id: z.string().check(z.maxLength(100)), name: z.string().check(z.maxLength(1000)) }),
  exportedAt: instant,
  marks: z.record(listName, z.record(itemId, mark)),
  log: z.array(logEntry),
  unreadable: z.optional(z.record(z.string(), z.string())),
});

/** Returns the JSON Schema of the file: https://json-schema.org/draft/2020-12. */
export function progressJsonSchema(): object {
  return z.toJSONSchema(progressSchema, { io: 'input' });
}

/** Returns the content of a progress file, or the reason why the file is refused. */
export function parseProgressFile(content: string): ProgressFile | FileError {
  const json = readJson(content);
  if (!('value' in json)) return json;
  const { value } = json;
  const version = typeof value === 'object' && value !== null && 'version' in value ? value.version : undefined;
  if (typeof version === 'number' && version > 1) return { code: 'version', place: String(version) };
  const read = z.safeParse(progressSchema, value);
  if (!read.success) {
    const [issue] = read.error.issues;
    const path = issue?.path.map(String) ?? [];
    return { code: version === 1 && path.length > 0 ? 'field' : 'kind', place: path.join(' → ') };
  }
  const { engagement: project, exportedAt, marks, log } = read.data;
  return {
    project,
    exportedAt,
    marks: new Map(Object.entries(marks).map(([list, byId]) => [list, new Map(Object.entries(byId))])),
    log: log.map(({ more, ...entry }) => ({ ...entry, ...(more === undefined ? {} : { more }) })),
  };
}
