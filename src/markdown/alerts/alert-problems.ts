/** Reports problems with alerts. */
import type { RootContent } from 'mdast';
import type { Marker } from './alert-marker.ts';
import type { AlertQuote } from './alert-quote.ts';
import type { ProblemLog } from '../problem-log.ts';

type Place = Pick<RootContent, 'position'>;

/**
 * Reports a misplaced marker.
 *
 * @param what The reason, as the end of a sentence.
 */
export function reportMisplaced(log: ProblemLog, at: Place, what: string): void {
  log.warn(
    'alert-misplaced',
    at,
    `The alert marker is misplaced: ${what}.`,
    'Put the marker on a line of its own at the start of a quote; the page shows the intended alert.',
  );
}

/** Reports an alert without text. */
export function reportEmpty(log: ProblemLog, alert: AlertQuote): void {
  log.warn(
    'alert-misplaced',
    alert,
    'The alert has no text.',
    'Write the text on the lines below the marker, each starting with ">"; the page omits the marker.',
  );
}

/** Reports an unknown or a translated name. */
export function reportMarker(log: ProblemLog, marker: Marker, at: Place): void {
  if (marker.type === 'unknown') {
    log.warn(
      'alert-unknown',
      at,
      `"[!${marker.name}]" is not a known alert.`,
      'Use NOTE, TIP, IMPORTANT, CAUTION or WARNING; the page shows a note with this name as its title.',
    );
  } else if (marker.type === 'alert' && marker.isTranslated) {
    log.warn(
      'alert-translated',
      at,
      `The alert marker "[!${marker.name}]" is translated.`,
      `Write "[!${marker.kind.toUpperCase()}]", whose title the site translates; the page shows this alert.`,
    );
  }
}
