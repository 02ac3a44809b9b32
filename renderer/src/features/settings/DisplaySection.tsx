import { SegmentedControl } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { colorSchemeSchema, localeSchema, textSizeSchema } from '#shared/model/settings.ts';
import formClasses from '../../components/form/form.module.css';
import { ErrorLine } from '../../components/ui/ErrorLine.tsx';
import { SectionHeading } from '../../components/ui/SectionHeading.tsx';
import classes from './settings.module.css';
import { useSettings, useSettingsChoice } from './use-settings.ts';

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: string) => void;
}

function Choice<Value extends string>(props: ChoiceProps<Value>): ReactNode {
  return (
    <div className={classes['choice']}>
      <span>{props.label}</span>
      <SegmentedControl
        aria-label={props.label}
        value={props.value}
        data={[...props.options]}
        onChange={props.onChange}
      />
    </div>
  );
}

/** Language, light or dark, text size; at once and for the next start. */
export function DisplaySection(): ReactNode {
  const { t } = useTranslation();
  const settings = useSettings();
  const { choose, error } = useSettingsChoice();
  return (
    <section className={formClasses['block']}>
      <SectionHeading title={t('settings.display')} />
      <Choice
        label={t('settings.locale')}
        value={settings.locale}
        options={localeSchema.options.map((value) => ({
          value,
          label: t(`settings.locales.${value}`),
        }))}
        onChange={(value) => choose({ locale: localeSchema.parse(value) })}
      />
      <Choice
        label={t('settings.colorScheme')}
        value={settings.colorScheme}
        options={colorSchemeSchema.options.map((value) => ({
          value,
          label: t(`settings.schemes.${value}`),
        }))}
        onChange={(value) => choose({ colorScheme: colorSchemeSchema.parse(value) })}
      />
      <Choice
        label={t('settings.textSize')}
        value={settings.textSize}
        options={textSizeSchema.options.map((value) => ({
          value,
          label: t(`settings.textSizes.${value}`),
        }))}
        onChange={(value) => choose({ textSize: textSizeSchema.parse(value) })}
      />
      <ErrorLine error={error} />
    </section>
  );
}
