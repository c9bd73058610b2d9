/** Calendar days and instants. */
import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import {
  dayBefore,
  dayOfInstant,
  daysBefore,
  isDay,
  isInstant,
  isOverdue,
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

describe('today', () => {
  const module = new URL('../../../src/progress/dates.ts', import.meta.url).href;

  test.each([
    ['Pacific/Pago_Pago', '2026-12-31T10:59:00Z', '2026-12-30', '2026-12-31'],
    ['America/New_York', '2027-01-01T04:59:00Z', '2026-12-31', '2027-01-01'],
    ['UTC', '2026-12-31T23:59:00Z', '2026-12-31', '2027-01-01'],
    ['Asia/Kolkata', '2026-12-31T18:29:00Z', '2026-12-31', '2027-01-01'],
    ['Pacific/Kiritimati', '2026-03-03T09:59:00Z', '2026-03-03', '2026-03-04'],
  ])('begins at midnight of the local clock in the browser: %s', (zone, lastMinute, before, after) => {
    const instants = [lastMinute, new Date(Date.parse(lastMinute) + 60_000).toISOString()];
    const program = `
      const { localDay } = await import(${JSON.stringify(module)});
      console.log(${JSON.stringify(instants)}.map((instant) => localDay(new Date(instant))).join(' '));
    `;
    // A process has one time zone, so each zone needs its own process.
    const options = { encoding: 'utf8', env: { ...process.env, TZ: zone } } as const;
    const { stdout } = spawnSync(process.execPath, ['--input-type=module', '--eval', program], options);
    expect(stdout.trim()).toBe(`${before} ${after}`);
  });

  test('begins at midnight in UTC in builds', () => {
    expect(utcDay(new Date('2026-11-03T23:59:59.999Z'))).toBe('2026-11-03');
    expect(utcDay(new Date('2026-11-04T00:00:00.000Z'))).toBe('2026-11-04');
  });
});

test('an unfinished task is overdue from the day after its due date', () => {
  expect(isOverdue('2026-11-22', '2026-11-23', false)).toBe(true);
  expect(isOverdue('2026-11-23', '2026-11-23', false)).toBe(false);
  expect(isOverdue('2026-11-22', '2026-11-23', true)).toBe(false);
  expect(isOverdue('', '2026-11-23', false)).toBe(false);
});
