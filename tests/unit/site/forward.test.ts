/** The pages that forward: the language-neutral addresses, and the former addresses of renamed documents. */
import { beforeEach, expect, test, vi } from 'vitest';
import { forwardRoutes } from '../../../src/site/page-data/forward.ts';

interface Listed {
  locale: string;
  path: string;
  history: { former: string[] };
}

let documents: Listed[] = [];

vi.mock('../../../src/site/page-data/site-page-titles.ts', () => ({}));
vi.mock('../../../src/site/collection/documents.ts', () => ({ allDocuments: () => Promise.resolve(documents) }));

beforeEach(() => {
  documents = [];
});

function add(locale: string, path: string, ...former: string[]): void {
  documents.push({ locale, path, history: { former } });
}

/** Returns where each address forwards to: a path, in one locale or in the reader's. */
async function forwards(): Promise<Record<string, string>> {
  const routes = await forwardRoutes();
  return Object.fromEntries(
    routes.map(({ params, props: { path, locale = '{locale}' } }) => [params.path, `${locale}/${path}`]),
  );
}

test('the former address of a renamed document forwards in each language', async () => {
  add('en-us', 'new', 'old');
  add('fr-fr', 'new', 'old');
  expect(await forwards()).toMatchObject({
    new: '{locale}/new',
    old: '{locale}/new',
    'en-us/old': 'en-us/new',
    'fr-fr/old': 'fr-fr/new',
  });
});

test('a former address that another document took in one language forwards only in the others', async () => {
  add('en-us', 'new', 'old');
  add('fr-fr', 'new', 'old');
  add('fr-fr', 'old');
  const routes = await forwards();
  expect(routes).toMatchObject({ old: '{locale}/old', 'en-us/old': 'en-us/new' });
  expect(routes).not.toHaveProperty(['fr-fr/old']);
});

test('a former address of two documents forwards to the first', async () => {
  add('en-us', 'first', 'old');
  add('en-us', 'second', 'old');
  expect(await forwards()).toMatchObject({ old: '{locale}/first', 'en-us/old': 'en-us/first' });
});
