/** Former anchors of sections whose headings got new anchors. */
import { describe, expect, test } from 'vitest';
import { headingHtml } from '../../../../src/components/document/heading-html.ts';
import { buildChecklist } from '../../../../src/checklist/build-checklist.ts';
import { aliasesToDraw } from '../../../../src/checklist/identity/history/page-aliases.ts';
import { historyOf, identityOf } from '../../../../src/checklist/identity/history/history.ts';
import type { Ledger } from '../../../../src/checklist/identity/ledger/ledger.ts';
import { findRenames } from '../../../../src/checklist/identity/renames.ts';
import { parse, Replay, section, translation } from './replay.ts';

const plan = 'Develop and carry out your success plan.';
const team = 'Appoint a project lead as the main contact.';
const network = 'Test and monitor the bandwidth of your network.';
const training = 'Provide training material for the help desk.';
const kickoff = 'Attend the kick-off meeting and confirm the timeline.';
const devices = 'Enroll the mobile devices of your sales department.';

const all = [plan, team, network, training];
const end = section('enable', [kickoff]);

/** Replays successive versions in one language. */
function replay(...versions: string[]): Replay {
  const own = new Replay();
  for (const version of versions) own.feed(translation('en-us', version));
  return own;
}

function aliases(...versions: string[]): Ledger['aliases'] {
  return replay(...versions).ledger.aliases;
}

test('maps the former anchor of a renamed section to the new one', () => {
  expect(aliases(section('assess', all) + end, section('evaluate', all) + end)).toEqual({ assess: 'evaluate' });
});

test('also recognizes a deeper section whose items were reworded, added and removed', () => {
  const old = `## Start\n\n- ${kickoff}\n\n### <a name="assess"></a>Assess\n\n- ${all.join('\n- ')}\n`;
  const now = `## Start\n\n- ${kickoff}\n\n### <a name="evaluate"></a>Evaluate\n\n- ${devices}\n- ${team} Now.\n- ${plan}\n`;
  expect(aliases(old, now)).toEqual({ assess: 'evaluate' });
});

test('has no aliases if no section is renamed', () => {
  expect(replay(section('assess', all) + end, end + section('assess', all.slice(1))).ledger).not.toHaveProperty(
    'aliases',
  );
});

test('updates aliases when the section is renamed again', () => {
  expect(aliases(section('a', all), section('b', all), section('c', all))).toEqual({ a: 'c', b: 'c' });
});

test('keeps aliases when the document changes in other ways, or not at all', () => {
  const own = replay(section('a', all), section('b', all), section('b', all.slice(1)) + end);
  expect(own.ledger.aliases).toEqual({ a: 'b' });
  const before = own.ledger;
  expect(own.feed(translation('en-us', section('b', all.slice(1)) + end, 's')).ledger.aliases).toEqual({ a: 'b' });
  expect(before.aliases).toEqual({ a: 'b' });
  const known = own.ledger;
  expect(own.feed(translation('en-us', section('b', all.slice(1)) + end, 's')).ledger).toBe(known);
});

test('reverses the alias when the section is renamed back', () => {
  expect(aliases(section('a', all), section('b', all), section('a', all))).toEqual({ b: 'a' });
});

test('has no aliases if two sections swap their anchors', () => {
  expect(aliases(section('a', all) + section('b', [kickoff]), section('b', all) + section('a', [kickoff]))).toBe(
    undefined,
  );
});

describe('drops an alias when a heading has that anchor again', () => {
  test('with items under it', () => {
    expect(aliases(section('a', all), section('b', all), section('b', all) + section('a', [kickoff]))).toBe(undefined);
  });

  test('without items under it', () => {
    expect(aliases(section('a', all), section('b', all), `${section('b', all)}## a\n\nText.\n`)).toBe(undefined);
  });

  test('because another section took it', () => {
    const versions = [section('a', all) + section('x', [kickoff]), section('b', all) + section('x', [kickoff])];
    expect(aliases(...versions, section('b', all) + section('a', [kickoff]))).toEqual({ x: 'a' });
  });
});

describe('creates or keeps no alias', () => {
  test('if the heading still exists without items', () => {
    expect(aliases(section('a', all) + end, `## a\n\nText.\n\n${section('enable', [kickoff, ...all])}`)).toBe(
      undefined,
    );
  });

  test('of a heading without items, but keeps the aliases that lead to it', () => {
    const left = `## b\n\nText.\n\n${section('enable', [kickoff, ...all])}`;
    expect(aliases(section('a', all) + end, section('b', all) + end, left)).toEqual({ a: 'b' });
  });

  test('if all items of the section are gone', () => {
    expect(aliases(section('a', all) + end, end)).toBe(undefined);
  });

  test('if the section disappears later', () => {
    expect(aliases(section('a', all) + end, section('b', all) + end, end)).toBe(undefined);
  });

  test('if no other section has more than half of its items', () => {
    expect(aliases(section('a', all), section('b', all.slice(0, 2)) + section('c', all.slice(2)))).toBe(undefined);
  });
});

test('maps the anchor of a split section to the section with most of its items', () => {
  expect(aliases(section('a', all), section('b', [plan]) + section('c', all.slice(1)))).toEqual({ a: 'c' });
  // A deleted item does not count.
  expect(aliases(section('a', all), section('b', [plan]) + section('c', all.slice(2)))).toEqual({ a: 'c' });
});

test('maps the anchors of merged sections to the merged section', () => {
  expect(aliases(section('a', all) + end, section('both', [...all, kickoff]))).toEqual({ a: 'both', enable: 'both' });
  expect(aliases(section('a', all) + end, section('enable', [...all, kickoff]))).toEqual({ a: 'enable' });
});

test('keeps aliases when the document’s file is renamed', () => {
  const { ledger } = replay(section('a', all), section('b', all));
  const translations = [translation('en-us', section('b', all))];
  expect(findRenames([ledger], [{ document: 'new', translations }]).get('new')).toMatchObject({
    document: 'new',
    list: 'd',
    aliases: { a: 'b' },
  });
});

describe('for a document in several languages', () => {
  const french = ['Élaborer votre plan.', 'Nommer un chef de projet.', 'Tester le réseau.', 'Former le support.'];
  const both = (): Replay =>
    new Replay().feed(
      translation('en-us', section('a', all), 'one'),
      translation('fr-fr', section('a', french), 'one'),
    );
  const on = (own: Replay, locale: string): Record<string, string> =>
    historyOf(own.reconciled, locale, Object.values(own.ids(locale))).aliases;

  test('maps the former anchor in each language that was renamed', () => {
    const own = both().feed(
      translation('en-us', section('b', all), 'two'),
      translation('fr-fr', section('b', french), 'two'),
    );
    expect(on(own, 'en-us')).toEqual({ a: 'b' });
    expect(on(own, 'fr-fr')).toEqual({ a: 'b' });
  });

  test('maps each anchor to the one on the page if a language is behind', () => {
    const behind = translation('fr-fr', section('a', french), 'one');
    const own = both().feed(translation('en-us', section('b', all), 'two'), behind);
    expect(on(own, 'en-us')).toEqual({ a: 'b' });
    expect(on(own, 'fr-fr')).toEqual({ b: 'a' });
    own.feed(translation('en-us', section('c', all), 'three'), behind);
    expect(on(own, 'en-us')).toEqual({ a: 'c', b: 'c' });
    expect(on(own, 'fr-fr')).toEqual({ b: 'a', c: 'a' });
    own.feed(translation('en-us', section('c', all), 'three'), translation('fr-fr', section('b', french), 'two'));
    expect(on(own, 'en-us')).toEqual({ a: 'c', b: 'c' });
    expect(on(own, 'fr-fr')).toEqual({ a: 'b', c: 'b' });
    own.feed(translation('en-us', section('c', all), 'three'), translation('fr-fr', section('c', french), 'three'));
    expect(on(own, 'fr-fr')).toEqual({ a: 'c', b: 'c' });
  });

  test('maps nothing to two sections that only other languages have merged', () => {
    const two = (texts: readonly string[]): string => section('a', texts.slice(0, 2)) + section('b', texts.slice(2));
    const behind = translation('fr-fr', two(french), 'one');
    const own = new Replay()
      .feed(translation('en-us', two(all), 'one'), behind)
      .feed(translation('en-us', section('c', all), 'two'), behind);
    expect(on(own, 'en-us')).toEqual({ a: 'c', b: 'c' });
    expect(on(own, 'fr-fr')).toEqual({});
  });

  test('restores the aliases of a language that is missing for a while', () => {
    const own = both().feed(
      translation('en-us', section('b', all), 'two'),
      translation('fr-fr', section('b', french), 'two'),
    );
    own.feed(translation('en-us', end, 'three'));
    own.feed(translation('en-us', end, 'three'), translation('fr-fr', section('b', french), 'two'));
    expect(on(own, 'fr-fr')).toEqual({ a: 'b' });
    expect(on(own, 'en-us')).toEqual({});
  });

  test('keeps the aliases of a language that is missing while another has that heading again', () => {
    const own = both().feed(
      translation('en-us', section('b', all), 'two'),
      translation('fr-fr', section('b', french), 'two'),
    );
    own.feed(translation('en-us', `${section('b', all)}## a\n\nText.\n`, 'two'));
    expect(own.ledger.aliases).toEqual({ a: 'b' });
    expect(on(own, 'en-us')).toEqual({});
  });
});

describe('the former anchors that a page contains', () => {
  const aliasesByHeading = (markdown: string, old: Record<string, string>): [string, string[]][] => {
    const own = replay(markdown);
    const ids = own.reconciled.translations[0]?.ids ?? [];
    return [...aliasesToDraw(buildChecklist(parse('en-us', markdown), identityOf(own.ledger, 'en-us', ids)), old)];
  };

  test('are listed by the heading that they lead to', () => {
    const markdown = `${section('b', all)}### <a name="c"></a>Deeper\n\n- ${kickoff}\n`;
    expect(aliasesByHeading(markdown, { x: 'b', y: 'c', z: 'b' })).toEqual([
      ['b', ['x', 'z']],
      ['c', ['y']],
    ]);
  });

  test('exclude the ids of headings, of items, in the text, and of Jalon', () => {
    const markdown = `${section('b', [plan, `${team}\n\n  ### Deeper\n`])}See <a name="x"></a>**this**.\n`;
    expect(aliasesByHeading(markdown, { x: 'b', 'b/1': 'b', deeper: 'b', t: 'b', 'j-main': 'b', y: 'b' })).toEqual([
      ['b', ['y']],
    ]);
  });

  test('become empty elements in the heading; other headings do not change', () => {
    const heading = { anchor: 'b"', html: 'B <em>c</em>', text: 'B c', line: 1 };
    expect(headingHtml(heading, new Map([['b', ['a']]]))).toBe('B <em>c</em>');
    expect(headingHtml(heading)).toBe('B <em>c</em>');
    expect(headingHtml(heading, new Map([['b"', ['a&', 'x']]]))).toBe(
      '<span id="a&amp;" data-alias-of="b&quot;"></span><span id="x" data-alias-of="b&quot;"></span>B <em>c</em>',
    );
  });
});
