/** Naming schemes for the items of versions: Jalon's ledger, and two schemes that need no memory. */
import { createHash } from 'node:crypto';
import { emptyLedger } from '../src/checklist/identity/ledger/ledger.ts';
import { textKey } from '../src/checklist/identity/ledger/normalize.ts';
import { reconcile } from '../src/checklist/identity/reconcile.ts';
import type { Translation } from '../src/checklist/identity/ledger/translation.ts';
import type { Version } from './history.ts';

/** By version, the name of each of its items. */
export type Names = Map<Version, readonly string[]>;

/** Names an item by the nearest anchor and its position below it. */
export function byAnchorAndPosition(versions: readonly Version[]): Names {
  return new Map(
    versions.map((version) => {
      const counts = new Map<string, number>();
      const names: string[] = [];
      for (const { section, parent } of version.rows) {
        const stem = parent === -1 ? `${section}/` : `${names[parent] ?? ''}.`;
        counts.set(stem, (counts.get(stem) ?? 0) + 1);
        names.push(`${stem}${String(counts.get(stem))}`);
      }
      return [version, names];
    }),
  );
}

/** Names an item by a hash of its normalized text, with a number for a repeated text. */
export function byText(versions: readonly Version[]): Names {
  return new Map(
    versions.map((version) => {
      const counts = new Map<string, number>();
      const names = version.rows.map(({ text }) => {
        const hash = createHash('sha256').update(textKey(text)).digest('hex').slice(0, 16);
        const count = (counts.get(hash) ?? 0) + 1;
        counts.set(hash, count);
        return count === 1 ? hash : `${hash}-${String(count)}`;
      });
      return [version, names];
    }),
  );
}

/** Names items with one ledger per page. The ledger receives the versions of all locales together, day by day. */
export function byLedger(versions: readonly Version[]): Names {
  const names: Names = new Map();
  for (const [page, pageVersions] of Map.groupBy(versions, (version) => version.page)) {
    let ledger = emptyLedger(page.toLowerCase());
    const current = new Map<string, Version>();
    for (const step of stepsOf(pageVersions)) {
      for (const version of step) current.set(version.locale, version);
      const translations = [...current.values()].map(({ locale, source, rows }): Translation => ({
        locale,
        rows,
        ...(source === undefined ? {} : { source }),
      }));
      const result = reconcile(ledger, translations, step[0]?.date ?? '');
      ledger = result.ledger;
      const ids = new Map(result.translations.map((translation) => [translation.locale, translation.ids]));
      for (const version of step) names.set(version, ids.get(version.locale) ?? []);
    }
  }
  return names;
}

/** Groups the versions of one day; a second version of the same locale starts a new group. */
function stepsOf(versions: readonly Version[]): Version[][] {
  const steps: Version[][] = [];
  const order = versions.toSorted((a, b) => (a.date + a.name < b.date + b.name ? -1 : 1));
  for (const version of order) {
    const last = steps.at(-1);
    const joins = last?.[0]?.date === version.date && last.every(({ locale }) => locale !== version.locale);
    if (joins) last.push(version);
    else steps.push([version]);
  }
  return steps;
}
