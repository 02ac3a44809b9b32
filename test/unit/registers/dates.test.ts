import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDate, readDateTime, serialToIso } from '../../../shared/rules/registers/read-date.ts';

const days = fc
  .date({ min: new Date('1931-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const SPELLINGS: readonly ((y: string, m: string, d: string) => string)[] = [
  (y, m, d) => `${y}-${m}-${d}`,
  (y, m, d) => `${y}.${Number(m)}.${Number(d)}`,
  (y, m, d) => `${y}/${Number(m)}/${d}`,
  (y, m, d) => `${y}${m}${d}`,
  (y, m, d) => `${y}年${Number(m)}月${Number(d)}日`,
  (y, m, d) => ` ${y} - ${m} - ${d} 00:00:00`.replaceAll(' - ', '-'),
  (y, m, d) =>
    `${y}．${m}．${d}`.replaceAll(/\d/gu, (digit) => String.fromCharCode(0xff10 + Number(digit))),
];

describe('a day', () => {
  it('is the same in every spelling people use', () => {
    fc.assert(
      fc.property(days, fc.constantFrom(...SPELLINGS), (day, spell) => {
        const [y = '', m = '', d = ''] = day.split('-');
        expect(readDate(spell(y, m, d))).toEqual({ kind: 'date', value: day });
      }),
    );
  });

  it('is the same as the serial day Excel keeps for it', () => {
    fc.assert(
      fc.property(days, (day) => {
        const serial = (Date.parse(day) - Date.UTC(1899, 11, 30)) / 86_400_000;
        expect(serialToIso(serial)?.slice(0, 10)).toBe(day);
        expect(readDate(String(serial))).toEqual({ kind: 'date', value: day });
      }),
    );
  });

  it.each([
    ['2025.09.26日', '2025-09-26'],
    ['2025。9。26', '2025-09-26'],
    ['2025、9、26', '2025-09-26'],
    ['2025，9，26', '2025-09-26'],
    ['2025.9.26.', '2025-09-26'],
    // Moments of programs that write UTC are days of Beijing.
    ['2025-09-25T16:00:00.000Z', '2025-09-26'],
    ['2025-09-25T15:59:00Z', '2025-09-25'],
  ])('%s is %s', (text, value) => {
    expect(readDate(text)).toEqual({ kind: 'date', value });
  });

  it.each([
    '至今',
    '至 今',
    '长期',
    '长期（无固定期限）',
    '终身',
    '不限',
    '在职',
    '未报备',
    '暂无',
    'N/A',
    '9999-12-31',
    '/',
    '—',
    '\\',
  ])('%s is no end', (text) => {
    expect(readDate(text)).toEqual({ kind: 'open' });
  });

  it.each([
    ['2025.13.1', 'noSuchMonth', 13],
    ['2025-02-29', 'noSuchDay', 29],
    ['2024年4月31日', 'noSuchDay', 31],
    ['2025.9', 'noDay', 0],
    ['2025年9月', 'noDay', 0],
    ['25-9-26', 'shortYear', 0],
    ['9/26/2025', 'notADate', 0],
    ['2025-9-26至今', 'notADate', 0],
    ['九月', 'notADate', 0],
    ['1.10108E+17', 'notADate', 0],
  ])('%s is refused as %s', (text, fault, part) => {
    expect(readDate(text)).toEqual({ kind: 'fault', fault, part });
  });
});

describe('a moment', () => {
  it.each([
    ['2025-04-09T10:00', '2025-04-09T10:00'],
    ['2025/4/9 9:05:30', '2025-04-09T09:05'],
    ['2025年4月9日 14时30分', '2025-04-09T14:30'],
    ['45756.4375', '2025-04-09T10:30'],
    ['2025-04-09T02:00:00Z', '2025-04-09T10:00'],
  ])('%s', (text, value) => {
    expect(readDateTime(text)).toEqual({ kind: 'date', value });
  });

  it.each(['2025-04-09', '2025-04-09 25:00'])('%s is none', (text) => {
    expect(readDateTime(text)).toMatchObject({ kind: 'fault', fault: 'notATime' });
  });
});
