/** Projects, the names of their files, and reminders of backups. */
import { describe, expect, test } from 'vitest';
import { formatBackup, isBackupDue, parseBackup } from '../../../src/progress/projects/backup.ts';
import { projectIds, formatProject, parseProject } from '../../../src/progress/projects/project.ts';
import { fileNameOf } from '../../../src/progress/files/file-name.ts';
import type { Mark } from '../../../src/progress/marks/mark.ts';

const at = (day: string): string => `${day}T10:00:00.000Z`;
const done = (day: string): Mark => ({ status: 'done', at: at(day) });

describe('a project', () => {
  test('is unchanged after storing and parsing', () => {
    const project = { id: 'e1', name: 'Contoso <b>', at: at('2026-11-23') };
    expect(parseProject('e1', formatProject(project))).toEqual(project);
  });

  test.each([null, '', '[]', '{"v":2,"name":"x","at":""}', '{"v":1,"name":{},"at":""}'])(
    'has no name if its entry is %j',
    (stored) => {
      expect(parseProject('e1', stored)).toEqual({ id: 'e1', name: '', at: '' });
    },
  );

  test('is listed by its entry, after the default project, which is always there', () => {
    const keys = [
      'jalon:engagement',
      'jalon:engagement:e2',
      'jalon:engagement:default',
      'jalon:engagement:e1',
      'jalon:marks:e3:d:a',
    ];
    expect(projectIds(keys)).toEqual(['default', 'e1', 'e2']);
    expect(projectIds([])).toEqual(['default']);
  });
});

describe('a backup', () => {
  test('is unchanged after storing and parsing; an invalid entry counts as none', () => {
    expect(parseBackup(formatBackup({ at: at('2026-11-01'), later: at('2026-11-02') }))).toEqual({
      at: at('2026-11-01'),
      later: at('2026-11-02'),
    });
    for (const stored of [null, '', '7', '{"v":2,"at":"x"}', '{"v":1,"at":7}']) expect(parseBackup(stored)).toEqual({});
  });
});

describe('a reminder of a backup', () => {
  const now = at('2026-11-23');

  test.each([
    ['without marks', {}, [], false],
    ['with cleared marks only', {}, [{ status: 'open', at: at('2026-11-01') }], false],
    ['with marks from within the week', {}, [done('2026-11-17')], false],
    ['with an older mark and no backup', {}, [done('2026-11-15')], true],
    ['with an older note', {}, [{ status: 'open', at: '', note: ['x', at('2026-11-01')] }], true],
    ['with an older mark from before the last backup', { at: at('2026-11-15') }, [done('2026-11-14')], false],
    ['with an older mark from after an old backup', { at: at('2026-11-01') }, [done('2026-11-10')], true],
    ['with a backup from within the week', { at: at('2026-11-18') }, [done('2026-11-10')], false],
    ['postponed within the week', { later: at('2026-11-17') }, [done('2026-11-01')], false],
    ['postponed more than a week ago', { later: at('2026-11-15') }, [done('2026-11-01')], true],
  ] as const)('%s: is due with the backup %j', (_, backup, marks, expected) => {
    expect(isBackupDue(backup, marks, now)).toBe(expected);
  });
});

test('a file name contains no characters that a file system may refuse', () => {
  expect(fileNameOf(['jalon', '  .hidden/..', 'x\u0000y'], 'csv')).toBe('jalon-hidden-x-y.csv');
});
