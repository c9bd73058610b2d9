/** Outdated ticks, and their confirmation. */
import { describe, expect, test } from 'vitest';
import {
  confirmTick,
  confirmTickWithParent,
  tickedParentWording,
  tickedWording,
} from '../../../src/progress/marks/confirm-tick.ts';
import type { Mark } from '../../../src/progress/marks/mark.ts';
import { isOutdated, isParentOutdated } from '../../../src/progress/marks/outdated.ts';

const changed = '2026-11-20';
const now = '2026-11-25T09:00:00.000Z';

function tick(day: string, more: Partial<Mark> = {}): Mark {
  return { status: 'done', at: `${day}T10:00:00.000Z`, ...more };
}

describe('a tick of a reworded task is outdated', () => {
  test.each<[string, Mark | undefined, boolean]>([
    ['when it was for the first wording', tick('2026-11-10', { locale: 'fr-fr' }), true],
    ['when it was for an earlier change', tick('2026-11-10', { locale: 'fr-fr', wording: '2026-11-02' }), true],
    ['not when it was for this wording', tick('2026-11-21', { locale: 'fr-fr', wording: changed }), false],
    [
      'not when it was for this wording, on the day of the change',
      tick(changed, { locale: 'fr-fr', wording: changed }),
      false,
    ],
    [
      'when it was for the first wording, on a page that was open since before the change',
      tick('2026-11-22', { locale: 'fr-fr' }),
      true,
    ],
    ['when it was given in another language before the change', tick('2026-11-19', { locale: 'en-us' }), true],
    ['when it was given in another language on that day', tick(changed, { locale: 'en-us' }), true],
    ['not when it was given in another language later', tick('2026-11-21', { locale: 'en-us' }), false],
    [
      'when it was given in another language before the change, whatever its wording',
      tick('2026-11-19', { locale: 'en-us', wording: '2026-12-01' }),
      true,
    ],
    ['when it has no language and is older than the change', tick('2026-11-19'), true],
    ['not when it has no language and is newer than the change', tick('2026-11-21'), false],
    ['not when it was cleared', { ...tick('2026-11-10'), status: 'open' }, false],
    ['not when there is no mark', undefined, false],
  ])('%s', (_, mark, expected) => {
    expect(isOutdated(mark, changed, 'fr-fr')).toBe(expected);
  });
});

describe('a reworded parent is outdated', () => {
  test.each<[string, (Mark | undefined)[], boolean]>([
    ['when all its leaves are done, one of them before the change', [tick('2026-11-21'), tick('2026-11-19')], true],
    ['not when all leaves were done since the change', [tick('2026-11-21'), tick(changed)], false],
    ['not while a leaf has no mark', [tick('2026-11-19'), undefined], false],
    ['not when a leaf was cleared', [tick('2026-11-19'), { ...tick('2026-11-19'), status: 'open' }], false],
  ])('%s', (_, marks, expected) => {
    expect(isParentOutdated(marks, changed)).toBe(expected);
  });
});

describe('the wording that was ticked', () => {
  const before = [
    ['2026-11-02', 'first'],
    ['2026-11-20', 'second'],
  ] as const;

  test.each<[string, Mark, string]>([
    ['is the first for a tick without a wording', tick('2026-11-10', { locale: 'fr-fr' }), 'first'],
    ['is the one that the tick names', tick('2026-11-10', { locale: 'fr-fr', wording: '2026-11-02' }), 'second'],
    ['follows from the day of a tick in another language', tick('2026-11-10', { locale: 'en-us' }), 'second'],
    ['follows from the day of a tick without a language', tick('2026-10-10'), 'first'],
    ['is the earlier one on the day of the change', tick('2026-11-02'), 'first'],
    ['is the last earlier one if the tick is newer than all', tick('2026-12-01'), 'second'],
  ])('%s', (_, mark, expected) => {
    expect(tickedWording(before, mark, 'fr-fr')).toBe(expected);
  });

  test('of a parent is the one at the time of its first ticked leaf', () => {
    expect(tickedParentWording(before, [tick('2026-11-22'), tick('2026-10-10')])).toBe('first');
    expect(tickedParentWording(before, [tick('2026-11-02'), tick('2026-11-10')])).toBe('second');
  });

  test('is unknown without earlier wordings', () => {
    expect(tickedWording([], tick('2026-11-10'), 'fr-fr')).toBeUndefined();
  });
});

describe('confirming a tick', () => {
  test('dates the tick now, for the wording of the page', () => {
    const kept = confirmTick(tick('2026-11-10', { locale: 'en-us' }), changed, 'fr-fr', now);
    expect(kept).toEqual({ status: 'done', at: now, locale: 'fr-fr', wording: changed });
    expect(isOutdated(kept, changed, 'fr-fr')).toBe(false);
  });

  test('clears the dismissal of an orphan notice', () => {
    expect(confirmTick(tick('2026-11-10', { seen: now }), changed, 'fr-fr', now).seen).toBeUndefined();
  });

  test.each<[string, Mark]>([
    ['of this language', tick('2026-11-10', { locale: 'fr-fr', wording: '2026-11-02' })],
    ['of this language, for the first wording', tick('2026-10-10', { locale: 'fr-fr' })],
    ['of another language', tick('2026-11-10', { locale: 'en-us' })],
    ['without a language, from the day of the change', tick(changed)],
  ])('of a parent leaves a reworded leaf outdated, if its tick is %s', (_, mark) => {
    const before = [
      ['2026-11-02', 'first'],
      ['2026-11-20', 'second'],
    ] as const;
    const kept = confirmTickWithParent(mark, changed, 'fr-fr', now);
    expect(isParentOutdated([kept], changed)).toBe(false);
    expect(isOutdated(kept, changed, 'fr-fr')).toBe(true);
    expect(tickedWording(before, kept, 'fr-fr')).toBe(tickedWording(before, mark, 'fr-fr'));
  });

  test('of a parent confirms the wordings of leaves that are not outdated', () => {
    expect(confirmTickWithParent(tick('2026-11-10'), undefined, 'fr-fr', now)).toEqual({
      status: 'done',
      at: now,
      locale: 'fr-fr',
    });
    const younger = tick('2026-11-21', { locale: 'en-us' });
    expect(confirmTickWithParent(younger, changed, 'fr-fr', now).wording).toBe(changed);
  });

  test('of a parent accepts a leaf without an instant', () => {
    expect(confirmTickWithParent({ status: 'done', at: '' }, changed, 'fr-fr', now).at).toBe(now);
  });
});
