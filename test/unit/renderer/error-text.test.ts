import { ORPCError } from '@orpc/client';
import i18next from 'i18next';
import { beforeAll, describe, expect, test } from 'vitest';
import { ERRORS } from '#shared/contract/errors.ts';
import { en } from '#shared/i18n/en/index.ts';
import { zhCN } from '#shared/i18n/zh-CN/index.ts';
import { errorText } from '../../../renderer/src/api/error-text.ts';

beforeAll(async () => {
  await i18next.init({
    lng: 'zh-CN',
    ns: ['words'],
    defaultNS: 'words',
    resources: { 'zh-CN': { words: zhCN }, en: { words: en } },
    interpolation: { escapeValue: false },
  });
});

const fail = (code: string, data: unknown) => errorText(i18next.t, new ORPCError(code, { data }));

describe('errorText', () => {
  test('every code of the catalogue has a sentence in both languages', () => {
    for (const code of Object.keys(ERRORS)) {
      expect(Object.keys(zhCN.error)).toContain(code);
      expect(Object.keys(en.error)).toContain(code);
    }
  });

  test('fills in the data, identifiers as words', () => {
    expect(fail('VAULT_IN_USE', { path: '/库' }).sentence).toBe(
      '案卷库 /库 已被另一个窗口打开。请先关闭那个窗口。',
    );
    expect(fail('SESSION_LOCKED', { state: 'awaitingSignature' }).sentence).toContain('“待签字”');
    expect(fail('ENTRY_GATE_OPEN', { gaps: ['leadMissing', 'rightsMissing'] }).sentence).toBe(
      '还不能进场，尚缺：未指定组长、未记录告知事由与权利。',
    );
  });

  test('lists the places of an invalid case', () => {
    const issues = [{ at: 'staff.3.entry_date', message: '没有 13 月' }];
    expect(fail('CASE_INVALID', { issues }).issues).toEqual(issues);
    const whole = [{ at: '', message: '里面不是 JSON' }];
    expect(fail('CALENDAR_INVALID', { issues: whole }).issues[0]?.at).toBe('文件本身');
  });

  test('what is no answer of the core is said to be unreachable', () => {
    expect(errorText(i18next.t, new TypeError('Failed to fetch')).code).toBe('unreachable');
    expect(errorText(i18next.t, new ORPCError('BAD_GATEWAY')).code).toBe('unreachable');
  });
});
