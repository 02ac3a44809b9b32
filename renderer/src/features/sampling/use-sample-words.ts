import { useTranslation } from 'react-i18next';
import type {
  DrawnSample,
  SampleKind,
  SamplePick,
  SamplePickReason,
} from '#shared/model/sampling.ts';
import { useFormat } from '../../components/format/use-format.ts';
import { countsOf, isMandatory, rangeText, stepOf } from './sampling-view.ts';

export interface SampleWords {
  readonly reasons: (reasons: readonly SamplePickReason[]) => string;
  /** 必抽：有疑点、各服务方向 · 随机. */
  readonly why: (pick: SamplePick) => string;
  /** Which rule gave the size: 总体 6–20，抽 5. */
  readonly rule: (kind: SampleKind, population: number) => string;
  readonly counts: (sample: DrawnSample) => string;
  /** Moment and person: 2026年4月22日 10:42 检查例一. */
  readonly moment: (at: string, by: string) => string;
}

/** What the screen and the printed record say in the same words. */
export function useSampleWords(): SampleWords {
  const { t } = useTranslation();
  const format = useFormat();
  const reasons = (list: readonly SamplePickReason[]): string =>
    list.map((reason) => t(`sampling.reason.${reason}`)).join(t('common.listSeparator'));
  const rule = (kind: SampleKind, population: number): string => {
    const step = stepOf(kind, population);
    if (step === null) return t(`sampling.rule.${kind === 'clients' ? 'clients' : 'reports'}`);
    const range = rangeText(step);
    return step.wanted === null
      ? t('sampling.rule.all', { range })
      : t('sampling.rule.sized', { range, wanted: step.wanted });
  };
  return {
    reasons,
    rule,
    why: (pick) =>
      isMandatory(pick)
        ? t('sampling.mandatory', { reasons: reasons(pick.reasons) })
        : reasons(pick.reasons),
    counts: (sample) => t('sampling.counts', countsOf(sample)),
    moment: (at, by) => `${format.instant(at)} ${by || t('sampling.nobody')}`,
  };
}
