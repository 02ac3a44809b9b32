import { afterEach, describe, expect, it, vi } from 'vitest';
import { en } from '../../../shared/i18n/en/index.ts';
import { zhCN } from '../../../shared/i18n/zh-CN/index.ts';
import {
  errorIssues,
  errorSentence,
  errorVocabulary,
} from '../../../shared/rules/describe-error.ts';
import { DomainError } from '../../../electron/core/lib/errors.ts';

/** The terminal's language is read once, when the program starts. */
async function describeIn(lang: string, error: unknown) {
  vi.stubEnv('LANG', lang);
  vi.resetModules();
  const { describeError } = await import('../../../electron/cli/output.ts');
  const errors = await import('../../../electron/core/lib/errors.ts');
  const known =
    error instanceof DomainError ? new errors.DomainError(error.code, error.data) : error;
  return describeError(known);
}

afterEach(() => vi.unstubAllEnvs());

describe('an error on the command line is said in the words of the screens', () => {
  it.each([
    [
      new DomainError('ENTRY_GATE_OPEN', { gaps: ['teamTooSmall', 'leadMissing'] }),
      '还不能进场，尚缺：检查人员不足两名、未指定组长。',
      'The visit cannot start yet; missing: fewer than two inspectors, no lead inspector.',
    ],
    [
      new DomainError('NOT_FOUND', { what: 'session', id: '7' }),
      '没有找到案卷（7），可能已被移除。请返回重新打开。',
      'No such case (7); it may have been removed. Go back and open it again.',
    ],
    [
      new DomainError('SESSION_LOCKED', { state: 'awaitingSignature' }),
      '案卷现在是“待签字”，不能改动。需要改动请先重新打开现场并写明理由。',
      'The case is “Awaiting signature” and cannot be changed. Reopen the visit with a reason first.',
    ],
    [
      new DomainError('PARAM_IMPOSSIBLE', { param: 'inc.hours', limit: '1–72' }),
      '口径“上报时限（小时）”只能取 1–72，没有保存。',
      `The parameter “${en.param.name.inc_hours}” takes only 1–72; nothing was saved.`,
    ],
    [
      new DomainError('FILE_UNREADABLE', { path: '/a', detail: 'ENOENT' }),
      '文件读不出来（/a）：没有这个文件或文件夹。',
      'The file cannot be read (/a): there is no such file or folder.',
    ],
    [
      new DomainError('REPORT_NOT_CLOSED', { gaps: 3 }),
      '还有 3 处缺口，只能导出草稿。',
      '3 gaps are open; only a draft can be exported.',
    ],
  ])('%s', async (error, chinese, english) => {
    expect((await describeIn('zh_CN.UTF-8', error)).message).toBe(chinese);
    expect((await describeIn('en_GB.UTF-8', error)).message).toBe(english);
  });

  it('names the places, and the file itself where there is none', async () => {
    const issues = [
      { at: '', message: '写法不对' },
      { at: 'org.name', message: '缺少这一项' },
    ];
    const { message, at } = await describeIn('zh_CN', new DomainError('CASE_INVALID', { issues }));
    expect(message.split('\n').slice(1)).toEqual([
      '  文件本身: 写法不对',
      '  org.name: 缺少这一项',
    ]);
    expect(at).toBeNull();
    const rest = await describeIn(
      'C',
      new DomainError('CASE_INVALID', { issues: issues.slice(1) }),
    );
    expect(rest.at).toBe('org.name');
  });
});

describe('describe-error', () => {
  it('leaves a path alone that happens to be an identifier', () => {
    expect(errorSentence(zhCN, 'DISK_FULL', { path: 'draft' })).toContain('（draft）');
  });

  it('names the whole file in both languages', () => {
    const data = { issues: [{ at: '', message: 'x' }] };
    expect(errorIssues(errorVocabulary(zhCN), data)).toEqual([{ at: '文件本身', message: 'x' }]);
    expect(errorIssues(errorVocabulary(en), data)).toEqual([
      { at: 'the file itself', message: 'x' },
    ]);
  });
});
