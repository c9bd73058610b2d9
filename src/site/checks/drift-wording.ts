/** Describes structural drift in words, with the places in the drifting file and in its reference. */
import type { Drift, Extra, Missing } from '../../checklist/drift/drift.ts';
import { placeOf, type Thing } from '../../checklist/drift/outline.ts';

/**
 * Returns the message of a drift as a sentence, and its remedy as the start of a sentence.
 *
 * @param file The reference, with which the drifting file is compared.
 */
export function wordingOf(drift: Drift, file: string): { message: string; remedy: string } {
  const there = (thing: Thing): string => `${file}:${String(thing.line)} ("${shorten(thing.text)}")`;
  switch (drift.how) {
    case 'missing': {
      const what = `The ${nounOf(drift.there)} at ${there(drift.there)}${company(drift, drift.there)}`;
      const where = drift.at ? `${prepositionOf(drift.there)} ${inLine(drift.at)}` : 'at the start';
      return { message: `${what} is missing here; it belongs ${where}.`, remedy: 'Add it' };
    }
    case 'extra': {
      const what = `The ${nameOf(drift.here)}${company(drift, drift.here)}`;
      const where = drift.at ? `${prepositionOf(drift.here)} ${there(drift.at)}` : `at the start of ${file}`;
      return { message: `${what} exists only here; in the other file, it would belong ${where}.`, remedy: 'Remove it' };
    }
    case 'place':
    case 'order': {
      const whereOf = drift.how === 'place' ? standsIn : standsBehind;
      const stands = drift.more === 0 ? 'is' : `and ${String(drift.more)} more after it are`;
      const what = `The ${nameOf(drift.here)} ${stands} ${whereOf(drift.here)} here`;
      return {
        message: `${what}, but ${there(drift.there)} is ${whereOf(drift.there)}.`,
        remedy: drift.how === 'place' ? 'Move or indent it to match the other file' : 'Move it to match the other file',
      };
    }
    case 'form': {
      const what = `The ${nameOf(drift.here)} has ${formOf(drift.here, drift.there)} here`;
      const other = formOf(drift.there, drift.here);
      return { message: `${what}, but ${there(drift.there)} has ${other}.`, remedy: `Give it ${other}` };
    }
  }
}

/** Returns the parts of an element's form that differ from the other element's form. */
function formOf(thing: Thing, other: Thing): string {
  if (thing.what === 'callout') return `the kind [!${thing.kind.toUpperCase()}]`;
  if (thing.what !== 'heading' || other.what !== 'heading') return '';
  return [
    ...(thing.stem === other.stem ? [] : [`the anchor <a name="${thing.stem}"></a>`]),
    ...(thing.level === other.level ? [] : [`level ${String(thing.level)}`]),
  ].join(' and ');
}

function standsIn(thing: Thing): string {
  const place = placeOf(thing);
  if (!place) return thing.what === 'heading' ? 'outside any item' : 'before the first heading';
  return `${place.what === 'heading' ? 'directly in the section' : 'in the item'} ${inLine(place)}`;
}

function standsBehind({ previous }: Thing): string {
  return previous ? `after ${inLine(previous)}` : 'first';
}

/** Returns the preposition between an element and the element that marks its place. */
function prepositionOf({ what }: Thing): string {
  return what === 'callout' ? 'in' : 'after';
}

/** Returns what comes along with a missing or extra element, and whether the choice of the element is a guess. */
function company({ more, isGuess }: Missing | Extra, { what }: Thing): string {
  const items = more === 1 ? 'item' : `${String(more)} items`;
  const parts = [
    ...(more === 0 ? [] : [what === 'heading' ? `with its ${items}` : `with the ${items} below it`]),
    ...(isGuess ? ['or the one next to it'] : []),
  ];
  return parts.length === 0 ? '' : `, ${parts.join(', ')},`;
}

function nounOf(thing: Thing): string {
  return thing.what === 'callout' ? `callout [!${thing.kind.toUpperCase()}]` : thing.what;
}

function nameOf(thing: Thing): string {
  return `${nounOf(thing)} "${shorten(thing.text)}"`;
}

function inLine({ line, text }: Thing): string {
  return `"${shorten(text)}" (line ${String(line)})`;
}

/** Returns the first 60 characters of a text, cut between words where the text has spaces. */
function shorten(text: string): string {
  const plain = text.replace(/\s+/gu, ' ');
  const start = /^(?<start>.{60})./su.exec(plain)?.groups?.['start'];
  return start === undefined ? plain : `${start.replace(/(?<=.{40}) [^ ]*$/su, '')} …`;
}
