/** The schema of `jalon.json`, which checks values and is published as JSON Schema for editors. */
import { z } from 'zod';
import { canonicalTag } from '../../locale/locale.ts';
import { problemCodes } from '../../problems/problem.ts';
import { severityChoices } from '../../problems/severity.ts';

// Each error message is the end of a sentence that starts with the key: `"base"` must be a path.

const text = textLike('must be a non-empty string', /\S/u);

const httpsAddress = 'must be an address that starts with "https://"';

const address = textLike(httpsAddress, /^https:\/\/[^\s/?#]/u).refine((value) => URL.canParse(value), httpsAddress);

const locale = z
  .string('must be a locale, such as "fr-fr"')
  .toLowerCase()
  .refine((name) => canonicalTag(name) !== undefined, { error: 'is not a language tag, such as "fr-fr"' });

const path = nameLike(
  'must be a path without ".md", such as "plan" or "guides/start"',
  /^(?!\/)(?!.*\.[Mm][Dd]$)[^#*\\]+$/u,
);

const anchor = nameLike('must be the anchor of a phase, without "#"', /^[^#\s]+$/u);

const pathOrAnchor = nameLike(
  'must have the form "plan", "plan#anchor", "#anchor" or "folder/*", without ".md"',
  /^(?:\*|#[^#\s]+|(?!\/)(?!.*\.[Mm][Dd](?:#|$))[^#*\\]+(?:#[^#\s]+|\/\*)?)$/u,
);

const licence = z.strictObject(
  {
    text: localized(textLike('must contain the placeholder "{licence}" for the name', /\{licence\}/u)),
    name: text,
    href: address,
  },
  'must be an object with "text", "name" and "href"',
);

export const configSchema = z.strictObject(
  {
    $schema: z.string('must be the address of a JSON Schema').exactOptional().describe('For editors.'),
    title: localized(text).exactOptional().describe('What the documents have in common.'),
    description: localized(text)
      .exactOptional()
      .describe('One sentence, for the page of documents and search engines.'),
    defaultLocale: locale.default('en-us').describe('The locale for readers of no language that the docset has.'),
    documents: listOf(path).describe('Paths of the documents to show first, in this order.'),
    phases: listOf(anchor).describe('Anchors of the phases to list first, in this order.'),
    checklists: z
      .record(pathOrAnchor, z.boolean('must be true or false'), 'must be an object')
      .default({})
      .describe('Which documents ("plan", "folder/*") and sections ("plan#anchor", "#anchor") are checklists.'),
    base: textLike('must be a path, such as "/FastTrack"', /^\/?[^\s/?#:\\]+(?:\/[^\s/?#:\\]+)*\/?$/u)
      .exactOptional()
      .describe('The root path that the docset is published under on the public site.'),
    publicSite: address
      .regex(/^[^?#]*$/u, 'must be an address without "?" or "#"')
      .overwrite((value) => value.replace(/\/+$/u, ''))
      .default('https://learn.microsoft.com')
      .describe('The public site, where the docset is published.'),
    ledger: text.exactOptional().describe('The folder of the ledgers, relative to this file.'),
    licence: licence.exactOptional().describe('The licence of the texts, for the footer.'),
    severity: z
      .partialRecord(
        z.enum(problemCodes),
        z.enum(severityChoices, `must be one of ${severityChoices.map((choice) => `"${choice}"`).join(', ')}`),
        'must be an object with problem codes as keys',
      )
      .default({})
      .describe('The severity of problems, by their code.'),
  },
  'must contain one object, such as {"title": "…"}',
);

/** Returns the JSON Schema of the file, in the draft 2020-12: https://json-schema.org/draft/2020-12. */
export function configJsonSchema(): object {
  return z.toJSONSchema(configSchema, { io: 'input' });
}

function textLike(what: string, form: RegExp): z.ZodString {
  return z.string(what).regex(form, { error: what, abort: true });
}

/** A string that is stored in lower case, because names are compared so. */
function nameLike(what: string, form: RegExp): z.ZodString {
  return z.string(what).toLowerCase().regex(form, what);
}

function listOf(one: z.ZodString): z.ZodDefault<z.ZodArray<z.ZodString>> {
  return z.array(one, 'must be a list of strings').default([]);
}

/** A text for all languages, or one text per locale. */
function localized(one: z.ZodString): z.ZodUnion<[z.ZodString, z.ZodRecord<z.ZodString, z.ZodString>]> {
  return z.union([one, z.record(locale, one, 'must be an object with one string per locale')], {
    error: 'must be a string, or an object with one string per locale',
  });
}
