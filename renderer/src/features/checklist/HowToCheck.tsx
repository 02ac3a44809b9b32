import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { Fragment, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChecklistItem } from '#shared/model/checklist.ts';
import classes from './checklist.module.css';

interface Part {
  readonly term: string;
  readonly body: ReactNode;
}

function useParts(item: ChecklistItem): readonly Part[] {
  const { t } = useTranslation();
  const text = (term: string, body: string): Part[] => (body === '' ? [] : [{ term, body }]);
  const steps = item.verify.map(({ method, step }) => (
    <p key={`${method} ${step}`}>
      <span className={classes['howMethod']}>{t(`checklist.method.${method}`)}</span>
      {step}
    </p>
  ));
  const evidence = [
    ...item.evidence,
    ...(item.min_evidence > 0
      ? [t('checklist.how.evidenceLeast', { count: item.min_evidence })]
      : []),
  ].join(t('common.listSeparator'));
  const basis = item.basis.map(({ ref }) => <p key={ref}>{ref}</p>);
  return [
    { term: t('checklist.how.steps'), body: steps },
    ...text(t('checklist.how.evidence'), evidence),
    ...text(t('checklist.how.partial'), item.partial_when),
    ...text(t('checklist.how.notApplicable'), item.na_condition),
    ...text(t('checklist.how.rectification'), item.rectification),
    { term: t('checklist.how.basis'), body: basis },
  ];
}

/** Whoever opened it once reads it on the next item too, until it is closed. */
let openOnNextItem = false;

/** One line of how to verify; opened: every step, the evidence wanted, what partial means, the basis. */
export function HowToCheck({ item }: { readonly item: ChecklistItem }): ReactNode {
  const { t } = useTranslation();
  const [open, setOpen] = useState(openOnNextItem);
  const toggle = (): void => {
    openOnNextItem = !open;
    setOpen(!open);
  };
  const parts = useParts(item);
  const Chevron = open ? IconChevronDown : IconChevronRight;
  return (
    <div className={classes['how']}>
      <button type="button" className={classes['howLine']} aria-expanded={open} onClick={toggle}>
        <Chevron className={classes['howIcon']} stroke={1.6} aria-hidden />
        {t('checklist.how.title')}
        {!open && (
          <span className={classes['howShort']}>
            {item.verify.map(({ step }) => step).join(' · ')}
          </span>
        )}
      </button>
      {open && (
        <dl className={classes['howBody']}>
          {parts.map(({ term, body }) => (
            <Fragment key={term}>
              <dt>{term}</dt>
              <dd>{body}</dd>
            </Fragment>
          ))}
        </dl>
      )}
      {open && item.fatal !== '' && (
        <p className={classes['hint']}>
          {t(item.fatal === 'auto' ? 'checklist.how.fatalAuto' : 'checklist.how.fatalConfirm')}
        </p>
      )}
    </div>
  );
}
