/** The options of `npm run content`. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { interfaceMessages } from '../src/site/checks/check-messages.ts';
import { ledgerFor, settings } from '../src/site/settings.ts';
import { root } from './run.ts';

export const usage =
  'Usage: npm run content -- [--content DIR] [--ledger DIR] [--messages DIR] [--date YYYY-MM-DD] [--frozen] [--strict] [--json]';

/** Folders are absolute. */
export interface ContentOptions {
  content: string;
  /** Without one, nothing is written, and ids are not kept. */
  ledger: string | undefined;
  messages: string;
  /** The ISO day to write down for what changes. */
  day: string;
  frozen: boolean;
  strict: boolean;
  json: boolean;
}

/** @throws Error that says which option is wrong. */
export function readOptions(): ContentOptions {
  const { values } = parseArgs({
    options: {
      content: { type: 'string', default: settings.content },
      ledger: { type: 'string' },
      messages: { type: 'string', default: interfaceMessages },
      date: { type: 'string', default: new Date().toISOString().slice(0, 10) },
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

/** Whether it is a day of the calendar, in ISO's form. */
function isDay(text: string): boolean {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  return /^\d{4}-\d{2}-\d{2}$/u.test(text) && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
