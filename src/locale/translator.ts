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
export type PluralMessage = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

export type Message = string | PluralMessage;

export type Catalogue = Readonly<Record<MessageKey, Message>>;

export type Parameters = Readonly<Record<string, string | number>>;

export type Translate<Key extends string = MessageKey> = (key: Key, parameters?: Parameters) => string;

/**
 * @param tag The language that the messages are in.
 * @param catalogue All its messages, or the few that are needed.
 * @param hasPlainDigits Whether the language is one of those that {@link writesPlainDigits} tells. Most numbers are then
 *   written without `Intl.NumberFormat`, whose first use takes a browser some 30 ms.
 * @returns A function from a key and its parameters to text; a placeholder without a parameter stays as it is.
 */
export function createTranslate<Key extends string>(
  tag: string,
  catalogue: Readonly<Record<Key, Message>>,
  hasPlainDigits = false,
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
      if (hasPlainDigits && value < 1000) return String(value);
      return (numbers ??= new Intl.NumberFormat(tag)).format(value);
    });
  };
}

/** Whether a language writes whole numbers below a thousand as JavaScript does. */
export function writesPlainDigits(tag: string): boolean {
  return new Intl.NumberFormat(tag, { useGrouping: false }).format(9_876_543_210) === '9876543210';
}
