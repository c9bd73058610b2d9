/** Checks the messages of a language against the source that they are translated from. */

/** A fault in a catalogue, worded for translators. */
export interface CatalogueFinding {
  /** The key of the faulty message; absent if the whole file is faulty. */
  key?: string;
  /** One sentence on the fault. */
  message: string;
  /** One sentence on the correction. */
  hint: string;
}

type Messages = Readonly<Record<string, unknown>>;

/** Plural forms that may contain a word instead of the number, such as "no task", "a task" or "both tasks". */
const wordForms = ['zero', 'one', 'two'];

/**
 * Returns the faults of a catalogue: missing and unknown messages, plural forms and placeholders.
 *
 * @param tag The language tag of the messages.
 * @param messages The parsed content of the file; `translator.ts` documents the format.
 * @param source The catalogue that all others are translated from.
 * @returns The faults in the order of the source; none for a correct catalogue.
 */
export function checkCatalogue(tag: string, messages: unknown, source: Messages): CatalogueFinding[] {
  if (!isRecord(messages)) {
    return [
      { message: 'The file is not a JSON object.', hint: 'Write { "key": "text", … } with the keys of the source.' },
    ];
  }
  return [
    ...Object.keys(source).flatMap((key) => {
      const [message, original] = [messages[key], source[key]];
      if (Object.hasOwn(messages, key)) return checkMessage(tag, key, message, original);
      return [{ key, message: `The message "${key}" is missing.`, hint: `Add a translation of ${quote(original)}.` }];
    }),
    ...Object.keys(messages)
      .filter((key) => !Object.hasOwn(source, key))
      .map((key) => ({
        key,
        message: `The message "${key}" does not exist in the source.`,
        hint: 'Correct the key, or remove the message.',
      })),
  ];
}

/** True if the value is a JSON object. */
export function isRecord(value: unknown): value is Messages {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function checkMessage(tag: string, key: string, message: unknown, original: unknown): CatalogueFinding[] {
  const forms = new Intl.PluralRules(tag).resolvedOptions().pluralCategories;
  if (isRecord(message) && !isRecord(original)) {
    const hint = `Write one text, like the source: ${quote(original)}.`;
    return [{ key, message: `The message "${key}" has plural forms, but the source has none.`, hint }];
  }
  if (!isRecord(message) && isRecord(original)) {
    const hint = `Write an object with one text per plural form of ${tag}: ${forms.join(', ')}.`;
    return [{ key, message: `The message "${key}" lacks plural forms.`, hint }];
  }
  const placeholders = placeholdersOf(original);
  if (!isRecord(message)) return checkText(key, `The message "${key}"`, message, placeholders, placeholders);
  return [
    ...checkForms(tag, key, Object.keys(message), forms),
    ...Object.entries(message).flatMap(([form, text]) => {
      const required = wordForms.includes(form) ? placeholders.filter((name) => name !== '{count}') : placeholders;
      return checkText(key, `The plural form "${form}" of "${key}"`, text, placeholders, required);
    }),
  ];
}

function checkForms(
  tag: string,
  key: string,
  written: readonly string[],
  forms: readonly string[],
): CatalogueFinding[] {
  const missing = forms.filter((form) => !written.includes(form));
  const surplus = written.filter((form) => !forms.includes(form));
  const advice = `the plural forms of ${tag} are ${forms.join(', ')}`;
  return [
    ...missing.map((form) => ({
      key,
      message: `The message "${key}" lacks the plural form "${form}".`,
      hint: `Add it; ${advice}.`,
    })),
    ...surplus.map((form) => {
      return {
        key,
        message: `The message "${key}" contains the unknown plural form "${form}".`,
        hint: `Remove it; ${advice}.`,
      };
    }),
  ];
}

/**
 * Checks one text of a message.
 *
 * @param what The subject of the findings, such as `The message "theme"`.
 * @param known The placeholders that the text may contain.
 * @param required The placeholders that the text must contain.
 */
function checkText(
  key: string,
  what: string,
  text: unknown,
  known: readonly string[],
  required: readonly string[],
): CatalogueFinding[] {
  if (typeof text !== 'string')
    return [{ key, message: `${what} is not a string.`, hint: 'Write a text in double quotes.' }];
  if (text.trim() === '') return [{ key, message: `${what} is empty.`, hint: 'Write a text.' }];
  const written = placeholdersOf(text);
  const all = known.length === 0 ? 'the source has none' : `the source has ${known.join(', ')}`;
  return [
    ...required
      .filter((name) => !written.includes(name))
      .map((name) => ({ key, message: `${what} lacks the placeholder "${name}".`, hint: `Add it; ${all}.` })),
    ...written
      .filter((name) => !known.includes(name))
      .map((name) => {
        return {
          key,
          message: `${what} contains the unknown placeholder "${name}".`,
          hint: `Remove it; ${all}.`,
        };
      }),
  ];
}

/** Returns the distinct placeholders of a message, across all its plural forms. */
function placeholdersOf(message: unknown): string[] {
  const texts = isRecord(message) ? Object.values(message) : [message];
  return [...new Set(texts.flatMap((text) => (typeof text === 'string' ? (text.match(/\{\w+\}/gu) ?? []) : [])))];
}

function quote(original: unknown): string {
  return JSON.stringify(isRecord(original) ? original['other'] : original);
}
