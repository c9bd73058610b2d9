/** What is wrong with the messages of a language, held against those that they are translated from. */

/** Said so that a translator can mend it. */
export interface CatalogueFinding {
  /** The message that it is about, where it is about one. */
  key?: string;
  /** What is wrong: one sentence. */
  message: string;
  /** What to do about it: one sentence. */
  hint: string;
}

type Messages = Readonly<Record<string, unknown>>;

/** Forms that a language may say with a word for the number, such as "no duty", "a duty" or "both duties". */
const wordForms = ['zero', 'one', 'two'];

/**
 * @param tag The language that the messages are in.
 * @param messages The content of its file; see `translator.ts` for what it should be.
 * @param source The messages in the language that all others are translated from.
 * @returns What is wrong, in the order of the source; nothing for a good catalogue.
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

/** @returns Whether it is a JSON object. */
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
      const wanted = wordForms.includes(form) ? placeholders.filter((name) => name !== '{count}') : placeholders;
      return checkText(key, `The plural form "${form}" of "${key}"`, text, placeholders, wanted);
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
  const those = `the plural forms of ${tag} are ${forms.join(', ')}`;
  return [
    ...missing.map((form) => ({
      key,
      message: `The message "${key}" lacks the plural form "${form}".`,
      hint: `Add it; ${those}.`,
    })),
    ...surplus.map((form) => {
      return {
        key,
        message: `The message "${key}" contains the unknown plural form "${form}".`,
        hint: `Remove it; ${those}.`,
      };
    }),
  ];
}

/**
 * @param what What is checked, for people.
 * @param known The placeholders that may be there.
 * @param wanted Those that must.
 */
function checkText(
  key: string,
  what: string,
  text: unknown,
  known: readonly string[],
  wanted: readonly string[],
): CatalogueFinding[] {
  if (typeof text !== 'string')
    return [{ key, message: `${what} is not a string.`, hint: 'Write a text in double quotes.' }];
  if (text.trim() === '') return [{ key, message: `${what} is empty.`, hint: 'Write a text.' }];
  const own = placeholdersOf(text);
  const all = known.length === 0 ? 'the source has none' : `the source has ${known.join(', ')}`;
  return [
    ...wanted
      .filter((name) => !own.includes(name))
      .map((name) => ({ key, message: `${what} lacks the placeholder "${name}".`, hint: `Add it; ${all}.` })),
    ...own
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

/** The placeholders of a text, or of all forms. */
function placeholdersOf(message: unknown): string[] {
  const texts = isRecord(message) ? Object.values(message) : [message];
  return [...new Set(texts.flatMap((text) => (typeof text === 'string' ? (text.match(/\{\w+\}/gu) ?? []) : [])))];
}

function quote(original: unknown): string {
  return JSON.stringify(isRecord(original) ? original['other'] : original);
}
