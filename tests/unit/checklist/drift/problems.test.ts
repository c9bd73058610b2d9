/** The drift problems that an author reads: the line in the drifting file, and both sides. */
import { expect, test } from 'vitest';
import { formatProblem } from '../../../../src/problems/problem.ts';
import { driftProblems } from '../../../../src/site/checks/drift-problems.ts';
import { changed, reconciled } from './versions.ts';

const english = `# <a name="t"></a>Plan

## <a name="general"></a>General

- Write a plan.
- Appoint people:
  - One who leads.
  > [!NOTE]
  > In time.
- Train the help desk, and everybody else who is asked what has become of the mail since last week.

## <a name="assess"></a>Assessment

- Measure the network.
- Count the mailboxes.
`;

const french = `---
x: y
---
# <a name="t"></a>Plan

## <a name="general"></a>Général

- Écrire un plan.
- Nommer des gens :
  - Qui dirige.
  > [!NOTE]
  > À temps.
- Former l’assistance, et tous ceux à qui l’on demande où est passé le courrier de la semaine.

## <a name="assess"></a>Évaluation

- Mesurer le réseau.
- Compter les boîtes.
`;

const claim = '; if this file translates another version of the source, correct its ms.openlocfilehash instead.';

function problemsOf(markdown: string): string[] {
  const versions = [
    { locale: 'en-us', markdown: english, source: 'v1' },
    { locale: 'fr-fr', markdown, source: 'v1' },
  ];
  const before = versions.map((version) => (version.locale === 'fr-fr' ? { ...version, markdown: french } : version));
  const files = versions.map(({ locale }) => {
    return { source: '', file: { locale, path: 'plan', location: '', file: `docs/${locale}/plan.md` } };
  });
  return driftProblems(files, reconciled(versions, before), 'en-us', 'warning').map(formatProblem);
}

test.each([
  [
    'a missing item',
    changed(french, '- Mesurer le réseau.\n', ''),
    'docs/fr-fr/plan.md:15 translation-drift: The item at docs/en-us/plan.md:14 ("Measure the network.") is missing here; it belongs after "Évaluation" (line 15). Add it',
  ],
  [
    'a missing item with a nested item',
    changed(french, '- Nommer des gens :\n  - Qui dirige.\n  > [!NOTE]\n  > À temps.\n', ''),
    'docs/fr-fr/plan.md:8 translation-drift: The item at docs/en-us/plan.md:6 ("Appoint people:"), with the item below it, is missing here; it belongs after "Écrire un plan." (line 8). Add it',
  ],
  [
    'an extra item',
    `${french}- Encore.\n`,
    'docs/fr-fr/plan.md:19 translation-drift: The item "Encore." exists only here; in the other file, it would belong after docs/en-us/plan.md:15 ("Count the mailboxes."). Remove it',
  ],
  [
    'an item with a long text in another item',
    changed(french, '- Former', '  - Former'),
    'docs/fr-fr/plan.md:13 translation-drift: The item "Former l’assistance, et tous ceux à qui l’on demande où est …" is in the item "Nommer des gens :" (line 9) here, but docs/en-us/plan.md:10 ("Train the help desk, and everybody else who is asked what …") is directly in the section "General" (line 3). Move or indent it to match the other file',
  ],
  [
    'an item in another order',
    changed(
      changed(french, '- Mesurer le réseau.\n', ''),
      '- Compter les boîtes.\n',
      '- Compter les boîtes.\n- Mesurer le réseau.\n',
    ),
    'docs/fr-fr/plan.md:17 translation-drift: The item "Compter les boîtes." is first here, but docs/en-us/plan.md:15 ("Count the mailboxes.") is after "Measure the network." (line 14). Move it to match the other file',
  ],
  [
    'a missing heading with its items',
    changed(french, '## <a name="assess"></a>Évaluation\n\n- Mesurer le réseau.\n- Compter les boîtes.\n', ''),
    'docs/fr-fr/plan.md:13 translation-drift: The heading at docs/en-us/plan.md:12 ("Assessment"), with its 2 items, is missing here; it belongs after "Former l’assistance, et tous ceux à qui l’on demande où est …" (line 13). Add it',
  ],
  [
    'a heading with another anchor and level',
    changed(french, '## <a name="assess">', '### <a name="évaluer">'),
    'docs/fr-fr/plan.md:15 translation-drift: The heading "Évaluation" has the anchor <a name="évaluer"></a> and level 3 here, but docs/en-us/plan.md:12 ("Assessment") has the anchor <a name="assess"></a> and level 2. Give it the anchor <a name="assess"></a> and level 2',
  ],
  [
    'a missing callout',
    changed(french, '  > [!NOTE]\n  > À temps.\n', ''),
    'docs/fr-fr/plan.md:9 translation-drift: The callout [!NOTE] at docs/en-us/plan.md:8 ("In time.") is missing here; it belongs in "Nommer des gens :" (line 9). Add it',
  ],
  [
    'a callout in another item',
    changed(french, '  > [!NOTE]\n  > À temps.\n', '    > [!NOTE]\n    > À temps.\n'),
    'docs/fr-fr/plan.md:11 translation-drift: The callout [!NOTE] "À temps." is in the item "Qui dirige." (line 10) here, but docs/en-us/plan.md:8 ("In time.") is in the item "Appoint people:" (line 6). Move or indent it to match the other file',
  ],
  [
    'a callout of another kind',
    changed(french, '[!NOTE]', '[!TIP]'),
    'docs/fr-fr/plan.md:11 translation-drift: The callout [!TIP] "À temps." has the kind [!TIP] here, but docs/en-us/plan.md:8 ("In time.") has the kind [!NOTE]. Give it the kind [!NOTE]',
  ],
])('describes %s', (_, markdown, problem) => {
  expect(problemsOf(markdown)).toEqual([problem + claim]);
});

test('marks the missing item as a guess if similar texts of a new document cannot be told apart', () => {
  const list = (...items: string[]): string => `## <a name="g"></a>G\n\n${items.map((item) => `- ${item}\n`).join('')}`;
  const versions = [
    { locale: 'en-us', markdown: list('Read the plan.', 'Keep the plan.', 'Send the plan.'), source: 'v1' },
    { locale: 'fr-fr', markdown: list('Lire le plan.', 'Envoyer le plan.'), source: 'v1' },
  ];
  const [problem, ...others] = driftProblems([], reconciled(versions, []), 'en-us', 'error');
  expect(problem).toMatchObject({ code: 'translation-drift', severity: 'error', file: 'fr-fr' });
  expect(problem?.message).toMatch(/^The item at en-us:\d \(".*"\), or the one next to it, is missing here; /u);
  expect(others).toEqual([]);
});
