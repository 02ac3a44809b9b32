import type { register as zhRegister } from '../../i18n/zh-CN/register.ts';
import type { Words } from '../../i18n/words.ts';
import { fieldOf } from '../../model/register-fields/index.ts';
import type { RegisterIssue } from '../../model/register-issue.ts';
import type { RegisterKey } from '../../model/registers/index.ts';

export type RegisterWords = Words<typeof zhRegister>;

function fill(template: string, data: Readonly<Record<string, string | number>>): string {
  return template.replaceAll(/\{\{(\w+)\}\}/gu, (whole, name: string) =>
    String(data[name] ?? whole),
  );
}

/** The sentence of an issue: what is written, why it cannot stand, what to do. `row` from 1, if known. */
export function describeRegisterIssue(
  issue: RegisterIssue,
  register: RegisterKey,
  words: RegisterWords,
  locale: 'zh' | 'en',
  row?: number,
): string {
  const field = issue.field === null ? undefined : fieldOf(register, issue.field);
  const header = field?.[locale] ?? '';
  const sentence = fill(words.issue[issue.code], { ...issue.data, header });
  return row === undefined ? sentence : fill(words.inRow, { row, sentence });
}

export function describeImportNotice(
  notice: { readonly code: string; readonly data: Readonly<Record<string, string | number>> },
  words: RegisterWords,
): string {
  const templates: Readonly<Record<string, string>> = words.notice;
  return fill(templates[notice.code] ?? notice.code, notice.data);
}
