/** The instants of a mark. They are not in `mark.ts`, as the first view of a page loads that module. */
import { details, type Mark } from './mark.ts';

/** Returns the ISO instants of the status and of each detail, without those that are empty. */
export function instantsOf(mark: Mark): string[] {
  return [mark.at, ...details.map((detail) => mark[detail]?.[1] ?? '')].filter((instant) => instant !== '');
}

/** Returns the latest instant of a mark; an empty text for a mark without any. */
export function lastInstant(mark: Mark): string {
  return instantsOf(mark).sort().at(-1) ?? '';
}
