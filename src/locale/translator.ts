/**
 * The interface's words.
 *
 * A catalogue is the content of `src/content/messages/<locale>.json`. A message is a string with `{name}` placeholders,
 * or, where a number decides, an object of such strings by plural category (`Intl.PluralRules`), chosen by the
 * parameter `count`. Numbers are written as the language writes them.
 */
import type source from '../content/messages/en-us.json';

/** The locale that the messages are written in first: the others have its keys, plural forms and placeholders. */
export const sourceLocale = 'en-us';

export type MessageKey = keyof typeof source;

/** By plural category: `one`, `other`, and what else the language has. */
type PluralMessage = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

export type Message = string | PluralMessage;

export type Catalogue = Readonly<Record<MessageKey, Message>>;

type Parameters = Readonly<Record<string, string | number>>;

export type Translate<Key extends string = MessageKey> = (key: Key, parameters?: Parameters) => string;

/**
 * @param tag The language that the messages are in.
 * @param catalogue All its messages, or the few that are needed.
 * @param separators What {@link thousandsSeparators} gives for the language. Whole numbers below 100,000 are then written
 *   without `Intl.NumberFormat`, whose first use takes a browser some 30 ms.
 * @returns A function from a key and its parameters to text; a placeholder without a parameter stays as it is.
 */
export function createTranslate<Key extends string>(
  tag: string,
  catalogue: Readonly<Record<Key, Message>>,
  separators?: string,
): Translate<Key> {
  let numbers: Intl.NumberFormat | undefined;
  let plurals: Intl.PluralRules | undefined;
  return (key, parameters = {}) => {
    const message = catalogue[key];
    const category = (): Intl.LDMLPluralRule =>
      (plurals ??= new Intl.PluralRules(tag)).select(Number(parameters['count']));
    const text = typeof message === 'string' ? message : (message[category()] ?? message.other);
    return text.replaceAll(/\{(\w+)\}/gu, (placeholder, name: string) => {
      const value = parameters[name];
      if (typeof value !== 'number') return value ?? placeholder;
      if (separators !== undefined && value < 100_000) return groupDigits(String(value), separators);
      return (numbers ??= new Intl.NumberFormat(tag)).format(value);
    });
  };
}

/**
 * @returns The same messages, without the plural forms that read as `other` does: pages carry no text twice, and need not
 *   ask for a plural category where no number decides, which takes a browser some milliseconds.
 */
export function leanCatalogue(catalogue: Catalogue): Catalogue {
  const lean = Object.entries<Message>(catalogue).map(([key, message]): [string, Message] => {
    if (typeof message === 'string') return [key, message];
    const forms = Object.entries(message).filter(([category, text]) => category !== 'other' && text !== message.other);
    return [key, forms.length === 0 ? message.other : { ...Object.fromEntries(forms), other: message.other }];
  });
  return Object.fromEntries(lean) as Catalogue;
}

/**
 * @returns What a language puts before the last three digits of a whole number of five digits, and behind that, where it
 *   puts anything there, of one of four: `,,` for English, `.` for Spanish, which writes 1234 and 12.345. `undefined`
 *   where a language has digits of its own.
 */
export function thousandsSeparators(tag: string): string | undefined {
  const numbers = new Intl.NumberFormat(tag);
  const separators = [65_432, 5432].map((value) => numbers.format(value).replaceAll(/\d/gu, '')).join('');
  const isAlike = [98_765, 10_432, 9876, 1000, 210].every(
    (value) => numbers.format(value) === groupDigits(String(value), separators),
  );
  return isAlike ? separators : undefined;
}

/** Below a thousand, there are none to put in. */
function groupDigits(digits: string, separators: string): string {
  return digits.slice(0, -3) + separators.charAt(5 - digits.length) + digits.slice(-3);
}
