/**
 * Alerts and other marked quotes, wherever they stand in a tree of Markdown.
 *
 * A quote with markers becomes a quote per marker, each with its alert as data; a `[!div]` gives way to its content. Where
 * a marker was pulled out of its quote it is put right: `repair-quotes.ts` has done so with what was no quote.
 *
 * Source of the rule: "Alerts (Note, Tip, Important, Caution, Warning)" in the Learn Markdown reference. What else occurs
 * was seen in published translations.
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

/** What a quote falls into: up to its first marker, and from each marker on. */
interface Part extends MarkerPiece {
  others: RootContent[];
  /** An alert that stood in a list of the quote. */
  lifted?: AlertQuote;
}

export class AlertReader {
  readonly #log: ProblemLog;

  constructor(log: ProblemLog) {
    this.#log = log;
  }

  /** Changes a tree, at all depths. */
  read(root: Parents): void {
    const open = this.#read(root);
    if (open) reportEmpty(this.#log, open);
  }

  /** @returns An alert at its end whose content may follow behind it. */
  #read(parent: Parents): AlertQuote | undefined {
    const isQuote = parent.type === 'blockquote';
    const read: RootContent[] = [];
    let open: AlertQuote | undefined;
    for (const node of parent.children as RootContent[]) {
      const inner = 'children' in node && node.type !== 'paragraph' ? this.#read(node) : undefined;
      for (const own of this.#readNode(node, isQuote)) {
        const filled = open && fillAlert(open, own);
        if (open && !filled) reportEmpty(this.#log, open);
        if (open?.data.isOutsideQuote && filled) reportMisplaced(this.#log, open, pulledOut);
        open = undefined;
        if (filled) read.push(filled);
        else if (isEmptyAlert(own)) open = own;
        else read.push(own);
      }
      open = inner ?? open;
    }
    parent.children = read;
    return open;
  }

  #readNode(node: RootContent, isInQuote: boolean): RootContent[] {
    if (node.type === 'blockquote') return this.#readQuote(node);
    if (node.type === 'list') return liftAlertItems(node);
    if (node.type === 'heading') return readHeading(node);
    // Within a quote markers are where they belong.
    return node.type === 'paragraph' && !isInQuote ? this.#readParagraph(node) : [node];
  }

  /** Markers out of quotes: they belong to the quote that follows, or what follows them in the paragraph is the alert. */
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
      if (!alert || alert.children.length > 0) reportMisplaced(this.#log, at, pulledOut);
      if (!alert) return createParagraph(lines, paragraph);
      const takesParagraph = text.length === 0 && order === 0;
      return [{ ...alert, data: { ...alert.data, isOutsideQuote: true, acceptsParagraph: takesParagraph } }];
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
      // A quote of nothing but alerts, from a file that is included, is those.
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

/** A marker may also have been pulled to the end of a heading. */
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

const pulledOut = 'it is not at the start of a quote';

function isMarkerOfQuote(marker: Marker, place: MarkerPlace): boolean {
  if (place.isEscaped || marker.type === 'unknown') return place.startsLine;
  return place.startsLine || place.endsLine || isInText(marker, place);
}

/** Behind a sentence; in the middle of one it may be what the sentence is about. */
function isInText(marker: Marker, place: MarkerPlace): boolean {
  return marker.type === 'alert' && place.isAfterSentence;
}
