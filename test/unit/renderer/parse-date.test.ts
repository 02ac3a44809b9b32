import { describe, expect, it } from 'vitest';
import { parseDate, parseDateTime } from '../../../renderer/src/components/form/parse-date.ts';
import { fromLocalField, toLocalField } from '../../../renderer/src/components/form/local-time.ts';

describe('a typed day', () => {
  it.each(['2026-04-22', '2026-4-22', '2026.4.22', '2026/04/22', '20260422', ' 2026年4月22日 '])(
    'reads %s',
    (text) => {
      expect(parseDate(text)).toBe('2026-04-22');
    },
  );

  it.each([
    '',
    '2026',
    '2026-4',
    '2026-13-01',
    '2026-02-30',
    '2025.13.1',
    '2026-04-22 09:00',
    '四月',
  ])('takes %s for no day', (text) => {
    expect(parseDate(text)).toBeNull();
  });

  it('knows leap years', () => {
    expect(parseDate('2028-02-29')).toBe('2028-02-29');
    expect(parseDate('2027-02-29')).toBeNull();
  });
});

describe('a typed time', () => {
  it.each([
    '2026-04-22 09:05',
    '2026-4-22 9:05',
    '2026年4月22日 9时05分',
    '2026-04-22T09:05',
    '2026年4月22日09：05',
  ])('reads %s', (text) => {
    expect(parseDateTime(text)).toBe('2026-04-22T09:05');
  });

  it.each(['2026-04-22', '2026-04-22 24:00', '2026-04-22 09:60', '09:05'])(
    'takes %s for no time',
    (text) => {
      expect(parseDateTime(text)).toBeNull();
    },
  );

  it('stands for the clock of the inspected place and comes back as it was', () => {
    expect(fromLocalField('2026-04-22T09:05')).toBe('2026-04-22T01:05:00.000Z');
    expect(toLocalField('2026-04-22T01:05:00.000Z')).toBe('2026-04-22T09:05');
    expect(fromLocalField('')).toBeNull();
  });
});
