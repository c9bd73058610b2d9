/** Tests how pages show an older translation, and how they serve a regional variety of a language. */
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
    // Makes the Chinese text a translation of an earlier version.
    const chinese = join(documents, 'zh-cn', `${name}.md`);
    const text = readFileSync(chinese, 'utf8');
    writeFileSync(
      chinese,
      text.replace(/(?<=ms\.openlocfilehash: )\w+/u, '0'.repeat(40)).replace('04/02/2019', '01/02/2019'),
    );
    mkdirSync(join(documents, 'fr-ca'));
    cpSync(join(documents, 'fr-fr', `${name}.md`), join(documents, 'fr-ca', `${name}.md`));
  });
  site = readBuiltSite(join(folder, 'dist'));
}, 120_000);

afterAll(() => {
  rmSync(folder, { recursive: true });
});

test('only a translation of an earlier version says so, even if its items do not differ', () => {
  const toolbarText = (locale: string): string =>
    site.page(`/${locale}/${name}/`).tree.querySelector('.toolbar')?.text ?? '';
  expect(toolbarText('zh-cn')).toContain(messagesOf('zh-cn')['provenance.older']);
  expect(toolbarText('ja-jp')).not.toContain(messagesOf('ja-jp')['provenance.older']);
});

test('the page of translations marks it as older', () => {
  const behind = site.page('/status/').tree.querySelectorAll('[data-state="behind"]');
  expect(behind.map((cell) => cell.querySelector('a')?.getAttribute('href'))).toEqual([`/zh-cn/${name}/`]);
  expect(behind[0]?.text).toContain(messagesOf('en-us')['provenance.older']);
});

test('Canadian French gets the French interface, which is not marked as another language', () => {
  const page = site.page(`/fr-ca/${name}/`);
  expect(page.tree.querySelector('html')?.getAttribute('lang')).toBe('fr-CA');
  expect(page.tree.querySelector('[data-do="print"]')?.text.trim()).toBe(messagesOf('fr-fr')['toolbar.print']);
  expect(page.tree.querySelector('.rail')?.getAttribute('lang')).toBeUndefined();
  expect(page.tree.querySelector('#j-languages [data-locale="fr-fr"]')?.text.trim()).toBe('Français (France)');
});
