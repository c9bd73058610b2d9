/** Projects, their files, and when one is reminded of a backup. */
import { describe, expect, test } from 'vitest';
import { formatBackup, isBackupDue, parseBackup } from '../../../src/progress/projects/backup.ts';
import { projectIds, formatProject, parseProject } from '../../../src/progress/projects/project.ts';
import { fileNameOf } from '../../../src/progress/files/file-name.ts';
import type { Mark } from '../../../src/progress/marks/mark.ts';

const at = (day: string): string => `${day}T10:00:00.000Z`;
const done = (day: string): Mark => ({ status: 'done', at: at(day) });

describe('a project', () => {
  test('comes back from storage as it went in', () => {
    const project = { id: 'e1', name: 'Contoso <b>', at: at('2026-11-23') };
    expect(parseProject('e1', formatProject(project))).toEqual(project);
  });

  test.each([null, '', '[]', '{"v":2,"name":"x","at":""}', '{"v":1,"name":{},"at":""}'])(
    'has no name where its entry is %j',
    (stored) => {
      expect(parseProject('e1', stored)).toEqual({ id: 'e1', name: '', at: '' });
    },
  );

  test('is found by its entry; the default one is there in any case, and first', () => {
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
  test('is remembered; an entry that cannot be read is as none', () => {
    expect(parseBackup(formatBackup({ at: at('2026-11-01'), later: at('2026-11-02') }))).toEqual({
      at: at('2026-11-01'),
      later: at('2026-11-02'),
    });
    for (const stored of [null, '', '7', '{"v":2,"at":"x"}', '{"v":1,"at":7}']) expect(parseBackup(stored)).toEqual({});
  });
});

describe('one is reminded of a backup', () => {
  const now = at('2026-11-23');

  test.each([
    ['where nothing is saved', {}, [], false],
    ['where all of it was taken back', {}, [{ status: 'open', at: at('2026-11-01') }], false],
    ['of what was said within the week', {}, [done('2026-11-17')], false],
    ['of what is older, and was never backed up', {}, [done('2026-11-15')], true],
    ['of a note that is older', {}, [{ status: 'open', at: '', note: ['x', at('2026-11-01')] }], true],
    ['where it is in the last backup', { at: at('2026-11-15') }, [done('2026-11-14')], false],
    ['where it was said after an old backup', { at: at('2026-11-01') }, [done('2026-11-10')], true],
    ['where the backup is of this week', { at: at('2026-11-18') }, [done('2026-11-10')], false],
    ['where it was put off within the week', { later: at('2026-11-17') }, [done('2026-11-01')], false],
    ['where it was put off before that', { later: at('2026-11-15') }, [done('2026-11-01')], true],
  ] as const)('%s: %j', (_, backup, marks, expected) => {
    expect(isBackupDue(backup, marks, now)).toBe(expected);
  });
});

test('a file’s name has nothing that a file system may refuse', () => {
  expect(fileNameOf(['jalon', '  .hidden/..', 'x\u0000y'], 'csv')).toBe('jalon-hidden-x-y.csv');
});
