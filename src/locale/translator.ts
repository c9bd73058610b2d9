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
 * @returns A function from a key and its parameters to text; a placeholder without a parameter stays as it is.
 */
export function createTranslate<Key extends string>(
  tag: string,
  catalogue: Readonly<Record<Key, Message>>,
): Translate<Key> {
  // Made when one is needed: the first one of a page takes longer than all that is written with it.
  let numbers: Intl.NumberFormat | undefined;
  let plurals: Intl.PluralRules | undefined;
  return (key, parameters = {}) => {
    const message = catalogue[key];
    const category = (): Intl.LDMLPluralRule =>
      (plurals ??= new Intl.PluralRules(tag)).select(Number(parameters['count']));
    const text = typeof message === 'string' ? message : (message[category()] ?? message.other);
    return text.replaceAll(/\{(\w+)\}/gu, (placeholder, name: string) => {
      const value = parameters[name];
      return typeof value === 'number'
        ? (numbers ??= new Intl.NumberFormat(tag)).format(value)
        : (value ?? placeholder);
    });
  };
}
