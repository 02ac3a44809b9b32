import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { documentNumber, numberPrefix } from '#shared/rules/numbering.ts';
import formClasses from '../../components/form/form.module.css';
import { today } from '../../components/form/local-time.ts';
import { AutosaveInput } from '../../components/save/AutosaveInput.tsx';
import { SectionHeading } from '../../components/ui/SectionHeading.tsx';
import classes from './settings.module.css';
import { useSettingsText } from './use-settings.ts';

/** Who sits here, for which unit, and what its document numbers begin with. */
export function UnitSection(): ReactNode {
  const { t } = useTranslation();
  const operator = useSettingsText('operator');
  const unit = useSettingsText('unit');
  const agencyCode = useSettingsText('agencyCode');
  const number = documentNumber(
    numberPrefix(agencyCode.value, 'reviewReport'),
    Number(today().slice(0, 4)),
    1,
  );
  return (
    <section className={formClasses['block']}>
      <SectionHeading title={t('settings.unitGroup')} />
      <div className={formClasses['grid']}>
        <AutosaveInput
          text={operator}
          label={t('settings.operator')}
          description={t('settings.operatorHint')}
          maxLength={60}
        />
        <AutosaveInput
          text={unit}
          label={t('settings.unit')}
          description={t('settings.unitHint')}
          maxLength={100}
        />
        <AutosaveInput
          text={agencyCode}
          label={t('settings.agencyCode')}
          description={t('settings.agencyCodeHint')}
          maxLength={20}
        />
        <p className={classes['example']}>{t('settings.numberExample', { number })}</p>
      </div>
    </section>
  );
}
