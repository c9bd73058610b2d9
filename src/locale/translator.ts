/**
 * Translates the messages of the interface.
 *
 * A catalogue is the content of `src/content/messages/<locale>.json`. A message is a string with `{name}` placeholders,
 * or an object of such strings by plural category (`Intl.PluralRules`). The parameter `count` selects the category.
 */
import type source from '../content/messages/en-us.json';

/** The locale that all others are translated from, with the same keys and placeholders. */
export const sourceLocale = 'en-us';

export type MessageKey = keyof typeof source;

/** The texts by plural category: `other`, and the further categories of the language, such as `one`. */
type PluralMessage = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

export type Message = string | PluralMessage;

export type Catalogue = Readonly<Record<MessageKey, Message>>;

type Parameters = Readonly<Record<string, string | number>>;

export type Translate<Key extends string = MessageKey> = (key: Key, parameters?: Parameters) => string;

/**
 * Returns a function that translates a key with its parameters.
 *
 * @param tag The language tag of the messages, which also decides the format of numbers.
 * @param catalogue All messages of the language, or a subset of them.
 * @param separators The result of {@link thousandsSeparators} for the language. Whole numbers below 100,000 are then
 *   formatted without `Intl.NumberFormat`, whose first use takes a browser about 30 ms.
 * @returns The function. A placeholder without a parameter remains in the text.
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
 * Returns a catalogue without the plural forms that are equal to `other`. The catalogue translates the same, with fewer
 * bytes, and a message with one remaining form needs no `Intl.PluralRules`, which take a browser some milliseconds.
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
 * Returns the thousands separators of a language, for {@link createTranslate}.
 *
 * @returns The separator of numbers with five digits, followed by that of numbers with four digits if there is one:
 *   `,,` for English, and `.` for Spanish, which writes 1234 and 12.345. `undefined` if the language does not use ASCII
 *   digits.
 */
export function thousandsSeparators(tag: string): string | undefined {
  const numbers = new Intl.NumberFormat(tag);
  const separators = [65_432, 5432].map((value) => numbers.format(value).replaceAll(/\d/gu, '')).join('');
  const isAlike = [98_765, 10_432, 9876, 1000, 210].every(
    (value) => numbers.format(value) === groupDigits(String(value), separators),
  );
  return isAlike ? separators : undefined;
}

/** Inserts the separator into a whole number below 100,000. A number below 1000 has none. */
function groupDigits(digits: string, separators: string): string {
  return digits.slice(0, -3) + separators.charAt(5 - digits.length) + digits.slice(-3);
}
