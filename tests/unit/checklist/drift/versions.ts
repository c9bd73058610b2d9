/** A document in two languages, and functions that damage it and find its drifts. */
import { expect } from 'vitest';
import type { Drift } from '../../../../src/checklist/drift/drift.ts';
import { findDrifts, type DriftingLocale } from '../../../../src/checklist/drift/find-drifts.ts';
import { landmarksOf } from '../../../../src/checklist/drift/landmarks.ts';
import type { LandmarkedTranslation } from '../../../../src/checklist/drift/read-outline.ts';
import { emptyLedger } from '../../../../src/checklist/identity/ledger/ledger.ts';
import { reconcile } from '../../../../src/checklist/identity/reconcile.ts';
import { rowsOf } from '../../../../src/checklist/identity/ledger/rows.ts';
import { parseDocument } from '../../../../src/markdown/parse-document.ts';
import { noSurroundings } from '../../../../src/markdown/surroundings.ts';

/** The source of both languages. Text in brackets is translated letter by letter. */
export const source = `# <a name="plan"></a>[Plan for the move]

> [!TIP]
> [Read it whole]

## <a name="general"></a>[What comes first]

- [Write a plan]
- [Appoint people]
  - [One who leads]
  - [One who knows the servers]
  - [One who knows the users]
- [Tell everybody]
  > [!NOTE]
  > [In time]
- [Train the help desk]

## <a name="assess"></a>[How it stands]

- [Measure the network]
- [Count the mailboxes]

### <a name="tools"></a>[By which means]

- [Collect what exists]
- [Choose a scanner]

> [!WARNING]
> [Not at night]

## <a name="enable"></a>[Getting to work]

- [Open the accounts]
- [Move the mail]
- [Close the old servers]
`;

/** Translates the text in brackets, leaving nothing of the words, as in a language of another script. */
function translated(text: string): string {
  return text.replaceAll(/\[(?!!)([^\]]*)\]/gu, (_, words: string) =>
    words.replaceAll(/[a-z]/giu, (letter) => String.fromCodePoint(0x3b1 + (letter.toLowerCase().charCodeAt(0) % 24))),
  );
}

export interface Version {
  locale: string;
  markdown: string;
  source?: string | undefined;
}

/** Parses a version. */
export function read({ locale, markdown, source: version }: Version): Omit<LandmarkedTranslation, 'ids'> {
  const options = { file: `${locale}.md`, path: 'd', around: noSurroundings };
  const document = parseDocument(markdown.replaceAll(/\[(?!!)([^\]]*)\]/gu, '$1'), options);
  const claim = version === undefined ? {} : { source: version };
  return { locale, ...claim, rows: rowsOf(document), landmarks: landmarksOf(document) };
}

/**
 * Reconciles versions of a document.
 *
 * @param versions The current document.
 * @param before The document that its ledger knows; empty for a new document.
 */
export function reconciled(versions: readonly Version[], before: readonly Version[]): LandmarkedTranslation[] {
  const { ledger } = reconcile(emptyLedger('d'), before.map(read), '2026-01-01');
  const now = versions.map(read);
  const { translations } = reconcile(ledger, now, '2026-01-02');
  return now.map((own) => ({ ...own, ids: translations.find(({ locale }) => locale === own.locale)?.ids ?? [] }));
}

/** Finds drifts with `en-us` as the default locale. */
export function findIn(versions: readonly Version[], before: readonly Version[] = []): DriftingLocale[] {
  return findDrifts(reconciled(versions, before), 'en-us');
}

export const english = { locale: 'en-us', markdown: source, source: 'v1' };

/** Returns the Greek version of a source. */
export function greek(markdown: string, version: string | undefined = 'v1'): Version {
  return { locale: 'el-gr', markdown: translated(markdown), source: version };
}

/** Describes a drift in a few words, with the English text if there is one. */
export function brief(drift: Drift): string {
  const thing = drift.how === 'extra' ? drift.here : drift.there;
  const more = 'more' in drift && drift.more > 0 ? ` +${String(drift.more)}` : '';
  return `${drift.how}: ${thing.what} "${thing.text}"${more}`;
}

/** Replaces a part of a text that must exist. */
export function changed(text: string, from: string, to: string): string {
  expect(text).toContain(from);
  return text.replace(from, to);
}

/** Returns the source without some parts. */
export function without(...parts: string[]): string {
  return parts.reduce((text, part) => changed(text, part, ''), source);
}
