/** The source document, which stays byte for byte as its publisher published it. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { itemsOf, allItems, leavesOf, phasesOf } from '../../../src/checklist/walk-items.ts';
import { readContent } from '../support/read-content.ts';

const file = new URL('../../../src/content/docs/fr-fr/your-responsibilities.md', import.meta.url);
const { checklist, frontMatter, problems } = readContent('fr-fr', 'your-responsibilities');
const phases = phasesOf(checklist);

test('is the published file, byte for byte', () => {
  const digest = createHash('sha256').update(readFileSync(file)).digest('hex');
  expect(digest).toBe('44815e576e74713199d421dc6afe59e66841cfe461582e6be5da273bac69586f');
});

test('has 64 items in 5 phases, 60 of them leaves', () => {
  const counts = phases.map(({ blocks }) => allItems(itemsOf(blocks)).length);
  const leaves = phases.map(({ blocks }) => leavesOf(itemsOf(blocks)).length);
  expect(phases.map(({ heading }) => heading.anchor)).toEqual([
    'general',
    'initiate-phase',
    'assess-phase',
    'remediate-phase',
    'enable-phase',
  ]);
  expect(counts).toEqual([28, 4, 9, 6, 17]);
  expect(leaves).toEqual([27, 4, 8, 5, 16]);
});

test('was updated on 2 April 2019 and translated by a human', () => {
  expect(frontMatter).toMatchObject({ date: '2019-04-02', translation: 'human', contentLocale: 'fr-FR' });
});

test('has its note below the task on source environments', () => {
  const item = phases
    .flatMap(({ blocks }) => itemsOf(blocks))
    .find(({ blocks }) => blocks.length > 0 && itemsOf(blocks).length === 0);
  expect(item?.text).toMatch(/^Désaffecter et supprimer des environnements source/u);
  expect(item?.blocks).toMatchObject([{ type: 'callout', kind: 'note' }]);
});

test('preserves no-break spaces and footnote marks', () => {
  expect(checklist.blocks).toMatchObject([
    { html: '<p>Vous avez les responsabilités suivantes lors de l’intégration.*</p>' },
  ]);
  expect(allItems(itemsOf(phases[0]?.blocks ?? []))[2]?.text).toBe(
    'Assurer la gestion globale des projets et des programmes, avec les étapes suivantes\u00A0:',
  );
});

test('links to the appendix of its language', () => {
  expect(JSON.stringify(checklist)).toContain('/fr-fr/us-gov-appendix-your-responsibilities/');
  expect(problems).toEqual([]);
});
