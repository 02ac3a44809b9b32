import { useTranslation } from 'react-i18next';
import { register as en } from '#shared/i18n/en/register.ts';
import { register as zh } from '#shared/i18n/zh-CN/register.ts';
import type { RegisterIssue } from '#shared/model/register-issue.ts';
import type { RegisterKey } from '#shared/model/registers/index.ts';
import {
  describeImportNotice,
  describeRegisterIssue,
} from '#shared/rules/registers/describe-issue.ts';
import type { ImportNotice } from '#shared/contract/register.ts';

export interface IssueWords {
  readonly issue: (register: RegisterKey, issue: RegisterIssue) => string;
  readonly notice: (notice: ImportNotice) => string;
}

/** Sentences about cells and sheets in the language of the screen, the same as everywhere else. */
export function useIssueWords(): IssueWords {
  const { i18n } = useTranslation();
  const english = i18n.language === 'en';
  const words = english ? en : zh;
  return {
    issue: (register, issue) =>
      describeRegisterIssue(issue, register, words, english ? 'en' : 'zh'),
    notice: (notice) => describeImportNotice(notice, words),
  };
}
