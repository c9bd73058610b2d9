/**
 * Finds alerts and other marked quotes anywhere in a Markdown tree.
 *
 * A quote with several markers becomes one quote per marker, with the alert in its data; the content of a `[!div]`
 * replaces its quote. A marker outside a quote is repaired here; `repair-quotes.ts` has repaired text that should be a
 * quote.
 *
 * Source of the rule: "Alerts (Note, Tip, Important, Caution, Warning)" in the Learn Markdown reference. The other
 * forms occur in published translations.
 */
import type { Blockquote, Heading, Paragraph, Parents, RootContent } from 'mdast';
import { type Marker, type MarkerPlace, type MarkerPiece, splitAtMarkers } from './alert-marker.ts';
import {
  type AlertQuote,
  createAlert,
  fillAlert,
  isAlert,
  isEmptyAlert,
  liftAlerts,
  createParagraph,
  createQuote,
  liftAlertItems,
} from './alert-quote.ts';
import { reportEmpty, reportMarker, reportMisplaced } from './alert-problems.ts';
import { joinLines } from '../nodes/paragraph-lines.ts';
import type { ProblemLog } from '../problem-log.ts';

/** A part of a quote: the content before its first marker, or a marker with its content. */
interface Part extends MarkerPiece {
  others: RootContent[];
  /** An alert lifted out of a list of the quote. */
  lifted?: AlertQuote;
}

export class AlertReader {
  readonly #log: ProblemLog;

  constructor(log: ProblemLog) {
    this.#log = log;
  }

  /** Finds the alerts of a tree, at all depths. Changes the tree. */
  read(root: Parents): void {
    const open = this.#read(root);
    if (open) reportEmpty(this.#log, open);
  }

  /** Returns an empty alert at the end, whose content may follow the parent. */
  #read(parent: Parents): AlertQuote | undefined {
    const isQuote = parent.type === 'blockquote';
    const results: RootContent[] = [];
    let open: AlertQuote | undefined;
    for (const node of parent.children as RootContent[]) {
      const inner = 'children' in node && node.type !== 'paragraph' ? this.#read(node) : undefined;
      for (const result of this.#readNode(node, isQuote)) {
        const filled = open && fillAlert(open, result);
        if (open && !filled) reportEmpty(this.#log, open);
        if (open?.data.isOutsideQuote && filled) reportMisplaced(this.#log, open, outsideQuote);
        open = undefined;
        if (filled) results.push(filled);
        else if (isEmptyAlert(result)) open = result;
        else results.push(result);
      }
      open = inner ?? open;
    }
    parent.children = results;
    return open;
  }

  #readNode(node: RootContent, isInQuote: boolean): RootContent[] {
    if (node.type === 'blockquote') return this.#readQuote(node);
    if (node.type === 'list') return liftAlertItems(node);
    if (node.type === 'heading') return readHeading(node);
    // In a quote, `#readQuote` handles the markers.
    return node.type === 'paragraph' && !isInQuote ? this.#readParagraph(node) : [node];
  }

  /** Reads markers outside quotes: the alert is the rest of the paragraph, or the quote that follows. */
  #readParagraph(paragraph: Paragraph): RootContent[] {
    const accepts = (marker: Marker, place: MarkerPlace): boolean =>
      !place.isEscaped && marker.type !== 'unknown' && (place.startsLine || place.endsLine || isInText(marker, place));
    const [before, ...pieces] = splitAtMarkers(paragraph.children, accepts);
    if (!before || pieces.length === 0) return [paragraph];
    const text = createParagraph(before.lines, paragraph);
    const others = pieces.flatMap(({ marker, at, lines }, order): RootContent[] => {
      if (!marker || !at) return [];
      reportMarker(this.#log, marker, at);
      const alert = marker.type === 'div' ? undefined : createAlert(marker, lines, [], { start: at, end: paragraph });
      if (!alert || alert.children.length > 0) reportMisplaced(this.#log, at, outsideQuote);
      if (!alert) return createParagraph(lines, paragraph);
      const acceptsParagraph = text.length === 0 && order === 0;
      return [{ ...alert, data: { ...alert.data, isOutsideQuote: true, acceptsParagraph } }];
    });
    return [...text, ...others];
  }

  #readQuote(quote: Blockquote): RootContent[] {
    const parts: Part[] = [{ lines: [], others: [] }];
    for (const child of quote.children) {
      const lifted = child.type === 'list' ? liftAlerts(child) : [];
      if (child.type === 'paragraph') this.#addParagraph(parts, child);
      else parts.at(-1)?.others.push(child);
      parts.push(...lifted.map((alert): Part => ({ lifted: alert, lines: [], others: [...alert.children] })));
    }
    return parts.flatMap(({ marker, at, lines, others, lifted }): RootContent[] => {
      if (lifted) return [createQuote(others, lifted)];
      const content = [...createParagraph(lines, quote), ...others];
      if (marker?.type === 'div') return marker.classes.includes('selector') ? [createQuote(content, quote)] : content;
      if (marker) {
        const alert = createAlert(marker, lines, others, { start: at ?? quote, end: quote });
        return [{ ...alert, data: { ...alert.data, acceptsParagraph: true } }];
      }
      // An included file may consist of alerts; they replace the quote around the include.
      return content.every(isAlert) ? content : [createQuote(content, quote)];
    });
  }

  #addParagraph(parts: Part[], paragraph: Paragraph): void {
    for (const piece of splitAtMarkers(paragraph.children, isMarkerOfQuote)) {
      const { marker, at, place, lines } = piece;
      if (marker && at) {
        if (place?.startsLine === false) reportMisplaced(this.#log, at, 'it follows other text');
        if (place?.isEscaped) reportMisplaced(this.#log, at, 'its bracket is escaped');
        reportMarker(this.#log, marker, at);
        parts.push({ ...piece, others: [] });
      } else parts.at(-1)?.others.push(...createParagraph(lines, paragraph));
    }
  }
}

/** Reads a marker at the end of a heading, where translation tools may put it. */
function readHeading(heading: Heading): RootContent[] {
  const isAtEnd = (marker: Marker, place: MarkerPlace): boolean =>
    marker.type === 'alert' && place.endsLine && !place.startsLine && !place.isEscaped;
  const [before, last, ...others] = splitAtMarkers(heading.children, isAtEnd);
  if (!before || last?.marker?.type !== 'alert' || !last.at || others.length > 0) return [heading];
  const alert = createAlert(last.marker, last.lines, [], { start: last.at, end: last.at });
  return [
    { ...heading, children: joinLines(before.lines) },
    { ...alert, data: { ...alert.data, isOutsideQuote: true } },
  ];
}

const outsideQuote = 'it is not at the start of a quote';

function isMarkerOfQuote(marker: Marker, place: MarkerPlace): boolean {
  if (place.isEscaped || marker.type === 'unknown') return place.startsLine;
  return place.startsLine || place.endsLine || isInText(marker, place);
}

/** True if an alert marker follows a sentence. Within a sentence, it may be what the sentence is about. */
function isInText(marker: Marker, place: MarkerPlace): boolean {
  return marker.type === 'alert' && place.isAfterSentence;
}
