/** Parses the options of `npm run content`. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { isDay, utcDay } from '../src/progress/dates.ts';
import { interfaceMessages } from '../src/site/checks/check-messages.ts';
import { ledgerFor, settings } from '../src/site/settings.ts';
import { root } from './run.ts';

export const usage =
  'Usage: npm run content -- [--content DIR] [--ledger DIR] [--messages DIR] [--date YYYY-MM-DD] [--frozen] [--strict] [--json]';

/** The parsed options; folders are absolute. */
export interface ContentOptions {
  content: string;
  /** The folder of the ledgers; without one, ids are not saved. */
  ledger: string | undefined;
  messages: string;
  /** The ISO day to record for what changes. */
  day: string;
  frozen: boolean;
  strict: boolean;
  json: boolean;
}

/**
 * Parses the command line.
 *
 * @throws Error that names the wrong option.
 */
export function readOptions(): ContentOptions {
  const { values } = parseArgs({
    options: {
      content: { type: 'string', default: settings.content },
      ledger: { type: 'string' },
      messages: { type: 'string', default: interfaceMessages },
      date: { type: 'string', default: utcDay(new Date()) },
      frozen: { type: 'boolean', default: false },
      strict: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  });
  const { content, messages, date, frozen, strict, json } = values;
  const ledger = values.ledger ?? ledgerFor(content);
  if (!isDay(date)) {
    throw new Error(`The date "${date}" is not valid. Write it as YYYY-MM-DD, such as 2026-11-22.`);
  }
  return {
    content: resolve(root, content),
    ledger: ledger === undefined ? undefined : resolve(root, ledger),
    messages: resolve(root, messages),
    day: date,
    frozen,
    strict,
    json,
  };
}
