/** The questions that parsing a document asks, and whether their answers changed. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDocument } from '../../../src/markdown/parse-document.ts';
import { noSurroundings, type Surroundings } from '../../../src/markdown/surroundings.ts';
import { answersTo, track, type Dependency } from '../../../src/site/docset/dependencies.ts';

const plan = { address: '/en-us/plan/', title: 'Plan', anchors: new Set(['first', 'second']) };

const around: Surroundings = {
  ...noSurroundings,
  documentAt: (path) => (path === 'plan' ? plan : undefined),
  nearestTo: (path) => (path === 'plam' ? 'plan' : undefined),
  includeAt: (path) => (path === 'more.md' ? { file: 'docs/more.md', source: 'More.\n' } : undefined),
  imageAt: (path) => (path === 'plan.png' ? { address: '/j-media/1.png', width: 2, height: 1 } : undefined),
  isChecklist: (anchor) => (anchor === 'steps' ? true : undefined),
  base: 'fasttrack',
  publicSite: 'https://learn.example/en-us',
};

/** Returns the questions that parsing a document asks. */
function dependenciesOf(source: string): Dependency[] {
  const tracked = track(around);
  parseDocument(source, { file: 'a.md', path: 'a', around: tracked.around });
  return tracked.dependencies();
}

describe('tracked surroundings', () => {
  test('give the same answers as the original surroundings', () => {
    const { around: tracked } = track(around);
    expect(tracked.documentAt('plan')).toBe(plan);
    expect(tracked.documentAt('gone')).toBeUndefined();
    expect(tracked.nearestTo('plam')).toBe('plan');
    expect(tracked.includeAt('more.md')?.source).toBe('More.\n');
    expect(tracked.imageAt('plan.png')).toMatchObject({ width: 2 });
    expect(tracked.isChecklist('steps')).toBe(true);
    expect([tracked.base, tracked.publicSite]).toEqual([around.base, around.publicSite]);
  });

  test('record each question once, even without an answer', () => {
    const { around: tracked, dependencies } = track(around);
    expect(dependencies()).toEqual([]);
    for (const path of ['plan', 'gone', 'plan', 'a path with blanks']) tracked.documentAt(path);
    expect(dependencies()).toEqual(['documentAt plan', 'documentAt gone', 'documentAt a path with blanks']);
  });

  test('record only the questions of their own document', () => {
    const [one, other] = [track(around), track(around)];
    one.around.documentAt('plan');
    expect(other.dependencies()).toEqual([]);
  });
});

test.each<[string, string, Dependency[]]>([
  ['text alone', '# A\n\nText, and [the web](https://example.com/).\n', []],
  ['a link', '# A\n\n[x](plan.md#first)\n', ['documentAt plan']],
  ['a dead link', '# A\n\n[x](plam.md)\n', ['documentAt plam', 'nearestTo plam']],
  ['an include', '# A\n\n[!INCLUDE [x](more.md)]\n', ['includeAt more.md']],
  ['an image', '# A\n\n![x](plan.png)\n', ['imageAt plan.png']],
  ['a section', '# A\n\n## Steps\n\n- a\n', ['isChecklist steps']],
])('a document with %s asks no other question', (_, source, questions) => {
  expect(dependenciesOf(source)).toEqual(questions);
});

describe('the answers', () => {
  const all: Dependency[] = [
    'documentAt plan',
    'documentAt gone',
    'nearestTo plam',
    'includeAt more.md',
    'imageAt plan.png',
    'isChecklist steps',
  ];

  test('give the same text while they stay the same', () => {
    const copy = { ...around, documentAt: () => ({ ...plan, anchors: new Set(plan.anchors) }) };
    expect(answersTo(['documentAt plan'], copy)).toBe(answersTo(['documentAt plan'], around));
    expect(answersTo(all, { ...around })).toBe(answersTo(all, around));
  });

  test.each<[string, Partial<Surroundings>]>([
    ['a missing document', { documentAt: () => undefined }],
    ['a new document', { documentAt: () => plan }],
    ['another address', { documentAt: () => ({ ...plan, address: '/under/en-us/plan/' }) }],
    ['another title', { documentAt: () => ({ ...plan, title: 'The plan' }) }],
    ['one anchor fewer', { documentAt: () => ({ ...plan, anchors: new Set(['first']) }) }],
    ['another anchor', { documentAt: () => ({ ...plan, anchors: new Set(['first', 'last']) }) }],
    ['another nearest document', { nearestTo: () => 'plain' }],
    ['another text to include', { includeAt: () => ({ file: 'docs/more.md', source: 'Less.\n' }) }],
    ['nothing to include', { includeAt: () => undefined }],
    ['another image', { imageAt: () => ({ address: '/j-media/2.png', width: 2, height: 1 }) }],
    ['an image that is not shown', { imageAt: () => ({ reason: 'it is larger than 10 MiB' }) }],
    ['a section declared to be no checklist', { isChecklist: () => false }],
    ['a section without a declaration', { isChecklist: () => undefined }],
    ['another root path', { base: 'office' }],
    ['another public site', { publicSite: 'https://learn.example/fr-fr' }],
  ])('give another text with %s', (_, change) => {
    expect(answersTo(all, { ...around, ...change })).not.toBe(answersTo(all, around));
  });

  test('come from the same questions again, whatever their arguments', () => {
    const argument = fc.oneof(
      fc.string(),
      fc.array(fc.string()).map((words) => words.join(' ')),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...(['documentAt', 'nearestTo', 'includeAt', 'imageAt', 'isChecklist'] as const)),
        argument,
        (question, text) => {
          const [parsing, checking] = [track(around), track(around)];
          parsing.around[question](text);
          answersTo(parsing.dependencies(), checking.around);
          expect(checking.dependencies()).toEqual([`${question} ${text}`]);
        },
      ),
    );
  });

  test('do not depend on questions that were not asked', () => {
    const other: Surroundings = { ...noSurroundings, documentAt: around.documentAt };
    const here = { ...other, base: around.base, publicSite: around.publicSite };
    expect(answersTo(['documentAt plan'], here)).toBe(answersTo(['documentAt plan'], around));
  });

  test('are empty for a question of earlier code that no longer exists', () => {
    const unknown = JSON.parse('["colourOf plan","toString plan",""]') as Dependency[];
    expect(answersTo(unknown, around)).toBe(answersTo(unknown, noSurroundingsOf(around)));
  });
});

/** Returns empty surroundings of a site at the same place. */
function noSurroundingsOf({ base, publicSite }: Surroundings): Surroundings {
  return { ...noSurroundings, base, publicSite };
}
