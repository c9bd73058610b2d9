/** Calendar days and instants. */
import { describe, expect, test } from 'vitest';
import {
  dayBefore,
  dayOfInstant,
  daysBefore,
  isDay,
  isInstant,
  isOverdue,
  localDay,
  startOfDay,
  utcDay,
} from '../../../src/progress/dates.ts';

describe('an ISO day', () => {
  test.each(['2026-02-28', '2028-02-29', '0099-12-31'])('can be %s', (text) => {
    expect(isDay(text)).toBe(true);
  });

  test.each(['2026-02-29', '2026-02-30', '2026-13-01', '', 'soon', '2026-2-3', '20260203', '+002026-01-01'])(
    'cannot be %j',
    (text) => {
      expect(isDay(text)).toBe(false);
    },
  );

  test('starts at midnight in UTC', () => {
    expect(startOfDay('2026-11-23').toISOString()).toBe('2026-11-23T00:00:00.000Z');
    expect(startOfDay('soon').getTime()).toBeNaN();
  });

  test('follows the day before, across the ends of months and years', () => {
    expect(dayBefore('2026-03-01')).toBe('2026-02-28');
    expect(dayBefore('2027-01-01')).toBe('2026-12-31');
    expect(dayBefore('')).toBeUndefined();
  });
});

describe('an instant', () => {
  test.each(['1970-01-01T00:00:00.000Z', '2199-12-31T23:59:59.999Z'])('can be %s', (text) => {
    expect(isInstant(text)).toBe(true);
  });

  test.each([
    '1969-12-31T23:59:59.999Z',
    '2200-01-01T00:00:00.000Z',
    '2026-02-30T10:00:00.000Z',
    '2026-11-23T24:00:00.000Z',
    '2026-11-23T10:00:00Z',
    '2026-11-23',
    '',
  ])('cannot be %j', (text) => {
    expect(isInstant(text)).toBe(false);
  });

  test('belongs to its UTC day', () => {
    expect(dayOfInstant('2026-11-23T23:59:59.999Z')).toBe('2026-11-23');
    expect(dayOfInstant('')).toBe('');
  });

  test('is a number of days after an earlier one', () => {
    expect(daysBefore('2026-03-03T10:00:00.000Z', 7)).toBe('2026-02-24T10:00:00.000Z');
  });
});

test('today is the day of the local clock in the browser, and the day of UTC in builds', () => {
  expect(localDay(new Date(2026, 10, 3, 23, 59))).toBe('2026-11-03');
  expect(localDay(new Date(2026, 10, 3, 0, 1))).toBe('2026-11-03');
  expect(utcDay(new Date(Date.UTC(2026, 10, 3, 23, 59)))).toBe('2026-11-03');
});

test('an unfinished task is overdue from the day after its due date', () => {
  expect(isOverdue('2026-11-22', '2026-11-23', false)).toBe(true);
  expect(isOverdue('2026-11-23', '2026-11-23', false)).toBe(false);
  expect(isOverdue('2026-11-22', '2026-11-23', true)).toBe(false);
  expect(isOverdue('', '2026-11-23', false)).toBe(false);
});
