import { describe, expect, it } from 'vitest';
import { finding as enWords } from '../../../shared/i18n/en/finding.ts';
import { finding as zhWords } from '../../../shared/i18n/zh-CN/finding.ts';
import { createContext } from '../../../shared/rules/context.ts';
import { describeReminder, remind } from '../../../shared/rules/reminders.ts';
import { edited, row } from './edit.ts';
import type { Edit } from './edit.ts';
import { inputOf, readSample } from './fixtures.ts';

const sample = readSample('sample-org-1.json');

const reminders = (edit: Edit): string[] =>
  remind(createContext(inputOf(edited(sample, edit)))).map((reminder) => {
    expect(describeReminder(reminder, enWords)).not.toMatch(/\{\{|undefined|\p{Script=Han}/u);
    return describeReminder(reminder, zhWords);
  });

const expiry =
  (id: string, expiry_date: string): Edit =>
  (draft) =>
    void (row(draft.certificates, id).expiry_date = expiry_date);

describe('reminders', () => {
  it('are none for a case in order', () => {
    expect(reminders(() => undefined)).toEqual([]);
  });

  it('say which certificate runs out within ninety days, today included', () => {
    expect(reminders(expiry('K1-01', '2026-06-16'))).toEqual([
      'S1-03 的CISP证书将于2026-06-16到期，还有90天',
    ]);
    expect(reminders(expiry('K1-01', '2026-03-18'))).toHaveLength(1);
    expect(reminders(expiry('K1-01', '2026-06-17'))).toEqual([]);
    expect(reminders(expiry('K1-01', '2026-03-17'))).toEqual([]);
  });

  it('say which project outlived the qualification it began with', () => {
    const midway: Edit = (draft) => {
      for (const entry of draft.org.qualifications ?? []) entry.expiry_date = '2026-01-12';
    };
    expect(reminders(midway)).toEqual([
      '能力资质于2026-01-12到期，P1-03执行中',
      '能力资质于2026-01-12到期，P1-11执行中',
    ]);
  });

  it('ask for missing figures by name', () => {
    const gap: Edit = (draft) => {
      if (draft.finances) draft.finances.cash = null;
    };
    expect(reminders(gap)).toEqual(['财务数据缺少货币资金，未计算流动性指标']);
  });

  it('warn 120 days before the calendar ends', () => {
    const on =
      (review_date: string): Edit =>
      (draft) =>
        void (draft.review.review_date = review_date);
    const mentionsYear = (entries: string[]): boolean =>
      entries.some((entry) => entry.startsWith('2027年放假安排未收录'));
    expect(mentionsYear(reminders(on('2026-09-02')))).toBe(false);
    expect(mentionsYear(reminders(on('2026-09-03')))).toBe(true);
  });
});
