/** What a document asked while it was read, and whether the answers would be others now. */
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

/** @returns What reading a document asks. */
function askedBy(source: string): Dependency[] {
  const tracked = track(around);
  parseDocument(source, { file: 'a.md', path: 'a', around: tracked.around });
  return tracked.asked();
}

describe('surroundings that are tracked', () => {
  test('answer as those that they are made of', () => {
    const { around: tracked } = track(around);
    expect(tracked.documentAt('plan')).toBe(plan);
    expect(tracked.documentAt('gone')).toBeUndefined();
    expect(tracked.nearestTo('plam')).toBe('plan');
    expect(tracked.includeAt('more.md')?.source).toBe('More.\n');
    expect(tracked.imageAt('plan.png')).toMatchObject({ width: 2 });
    expect(tracked.isChecklist('steps')).toBe(true);
    expect([tracked.base, tracked.publicSite]).toEqual([around.base, around.publicSite]);
  });

  test('note each question once, also what has no answer', () => {
    const { around: tracked, asked } = track(around);
    expect(asked()).toEqual([]);
    for (const path of ['plan', 'gone', 'plan', 'a path with blanks']) tracked.documentAt(path);
    expect(asked()).toEqual(['documentAt plan', 'documentAt gone', 'documentAt a path with blanks']);
  });

  test('do not note what others ask', () => {
    const [one, other] = [track(around), track(around)];
    one.around.documentAt('plan');
    expect(other.asked()).toEqual([]);
  });
});

test.each<[string, string, Dependency[]]>([
  ['nothing but its text', '# A\n\nText, and [the web](https://example.com/).\n', []],
  ['a link', '# A\n\n[x](plan.md#first)\n', ['documentAt plan']],
  ['a dead link', '# A\n\n[x](plam.md)\n', ['documentAt plam', 'nearestTo plam']],
  ['an include', '# A\n\n[!INCLUDE [x](more.md)]\n', ['includeAt more.md']],
  ['an image', '# A\n\n![x](plan.png)\n', ['imageAt plan.png']],
  ['a section', '# A\n\n## Steps\n\n- a\n', ['isChecklist steps']],
])('a document with %s asks just that', (_, source, asked) => {
  expect(askedBy(source)).toEqual(asked);
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

  test('are the same text as long as they are the same', () => {
    const copy = { ...around, documentAt: () => ({ ...plan, anchors: new Set(plan.anchors) }) };
    expect(answersTo(['documentAt plan'], copy)).toBe(answersTo(['documentAt plan'], around));
    expect(answersTo(all, { ...around })).toBe(answersTo(all, around));
  });

  test.each<[string, Partial<Surroundings>]>([
    ['a document is gone', { documentAt: () => undefined }],
    ['a document came', { documentAt: () => plan }],
    ['another address', { documentAt: () => ({ ...plan, address: '/under/en-us/plan/' }) }],
    ['another title', { documentAt: () => ({ ...plan, title: 'The plan' }) }],
    ['an anchor less', { documentAt: () => ({ ...plan, anchors: new Set(['first']) }) }],
    ['another anchor', { documentAt: () => ({ ...plan, anchors: new Set(['first', 'last']) }) }],
    ['another document is nearer', { nearestTo: () => 'plain' }],
    ['another text to include', { includeAt: () => ({ file: 'docs/more.md', source: 'Less.\n' }) }],
    ['nothing to include', { includeAt: () => undefined }],
    ['another picture', { imageAt: () => ({ address: '/j-media/2.png', width: 2, height: 1 }) }],
    ['a picture that is not shown', { imageAt: () => ({ reason: 'it is larger than 10 MiB' }) }],
    ['a section that is no checklist', { isChecklist: () => false }],
    ['a section of which nothing is said', { isChecklist: () => undefined }],
    ['another root path', { base: 'office' }],
    ['another public site', { publicSite: 'https://learn.example/fr-fr' }],
  ])('are another text where there is %s', (_, change) => {
    expect(answersTo(all, { ...around, ...change })).not.toBe(answersTo(all, around));
  });

  test('have nothing to do with what was not asked', () => {
    const other: Surroundings = { ...noSurroundings, documentAt: around.documentAt };
    const here = { ...other, base: around.base, publicSite: around.publicSite };
    expect(answersTo(['documentAt plan'], here)).toBe(answersTo(['documentAt plan'], around));
  });

  test('of earlier code, to a question that there is not any more, are none', () => {
    const unknown = JSON.parse('["colourOf plan","toString plan",""]') as Dependency[];
    expect(answersTo(unknown, around)).toBe(answersTo(unknown, noSurroundingsOf(around)));
  });
});

/** Others that are served at the same place. */
function noSurroundingsOf({ base, publicSite }: Surroundings): Surroundings {
  return { ...noSurroundings, base, publicSite };
}
