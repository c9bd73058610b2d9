/** What is told to those who write alerts. */
import type { RootContent } from 'mdast';
import type { Marker } from './alert-marker.ts';
import type { AlertQuote } from './alert-quote.ts';
import type { ProblemLog } from '../problem-log.ts';

type Place = Pick<RootContent, 'position'>;

/** @param what Where it is instead, without the end of the sentence. */
export function noteMisplaced(log: ProblemLog, at: Place, what: string): void {
  log.warn(
    'alert-misplaced',
    at,
    `An alert’s marker is not where it belongs. ${what}.`,
    'Write it on a line of its own, as the first of the quote; it is shown as the alert that was meant.',
  );
}

/** An alert that nothing follows which could be its text. */
export function noteLeftOver(log: ProblemLog, alert: AlertQuote): void {
  log.warn(
    'alert-misplaced',
    alert,
    'An alert’s marker has no text.',
    'Write the text into the lines below it, each with a ">"; the marker is left out.',
  );
}

/** What is wrong with its name, if anything. */
export function noteMarker(log: ProblemLog, marker: Marker, at: Place): void {
  if (marker.type === 'unknown') {
    log.warn(
      'alert-unknown',
      at,
      `"[!${marker.name}]" is no alert that Jalon knows.`,
      'Use NOTE, TIP, IMPORTANT, CAUTION or WARNING; it is shown as a note with that title.',
    );
  } else if (marker.type === 'alert' && marker.isTranslated) {
    log.warn(
      'alert-translated',
      at,
      `"[!${marker.name}]" is a translated marker.`,
      `Write [!${marker.kind.toUpperCase()}]: its title is translated by the site; it is shown as that.`,
    );
  }
}
