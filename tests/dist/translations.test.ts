/** How the pages tell of a translation that is behind, and how they speak to readers of another variety of a language. */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readBuiltSite, type BuiltSite } from './support/built-site.ts';
import { buildChanged } from './support/run-build.ts';
import { messagesOf } from './support/texts.ts';

const name = 'your-responsibilities';

let folder: string;
let site: BuiltSite;

beforeAll(() => {
  folder = buildChanged((documents) => {
    // The Chinese text is from an earlier version of the source.
    const chinese = join(documents, 'zh-cn', `${name}.md`);
    const text = readFileSync(chinese, 'utf8');
    writeFileSync(
      chinese,
      text.replace(/(?<=ms\.openlocfilehash: )\w+/u, '0'.repeat(40)).replace('04/02/2019', '01/02/2019'),
    );
    mkdirSync(join(documents, 'fr-ca'));
    cpSync(join(documents, 'fr-fr', `${name}.md`), join(documents, 'fr-ca', `${name}.md`));
  });
  site = readBuiltSite(join(folder, 'dist'), '', 'http://localhost:4321');
}, 120_000);

afterAll(() => {
  rmSync(folder, { recursive: true });
});

test('a translation of an earlier version says so, where no duty differs; the others do not', () => {
  const said = (locale: string): string => site.page(`/${locale}/${name}/`).tree.querySelector('.toolbar')?.text ?? '';
  expect(said('zh-cn')).toContain(messagesOf('zh-cn')['provenance.older']);
  expect(said('ja-jp')).not.toContain(messagesOf('ja-jp')['provenance.older']);
});

test('the page of translations shows it as behind', () => {
  const behind = site.page('/status/').tree.querySelectorAll('[data-state="behind"]');
  expect(behind.map((cell) => cell.querySelector('a')?.getAttribute('href'))).toEqual([`/zh-cn/${name}/`]);
  expect(behind[0]?.text).toContain(messagesOf('en-us')['provenance.older']);
});

test('readers of Canadian French get the French interface, which is not marked as another language', () => {
  const page = site.page(`/fr-ca/${name}/`);
  expect(page.tree.querySelector('html')?.getAttribute('lang')).toBe('fr-CA');
  expect(page.tree.querySelector('[data-do="print"]')?.text.trim()).toBe(messagesOf('fr-fr')['toolbar.print']);
  expect(page.tree.querySelector('.rail')?.getAttribute('lang')).toBeUndefined();
  expect(page.tree.querySelector('#j-languages [data-locale="fr-fr"]')?.text.trim()).toBe('Français (France)');
});
