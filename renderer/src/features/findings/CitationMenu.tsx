import { Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ItemId, SessionId } from '#shared/model/ids.ts';
import { TextButton } from '../../components/ui/TextButton.tsx';
import { findingKey } from './finding-model.ts';
import classes from './findings.module.css';
import { useCitation, useItemBoard, useSubjectNames } from './use-findings.ts';

interface CitationMenuProps {
  readonly sessionId: SessionId;
  readonly itemId: ItemId;
  readonly onCite: (sentence: string) => void;
}

/** A menu is read, not scrolled; each of the others is cited from its own row. */
const SINGLE_SENTENCES = 20;

/** The findings of an item as sentences for its fact: one, or all in one go. */
export function CitationMenu({ sessionId, itemId, onCite }: CitationMenuProps): ReactNode {
  const { t } = useTranslation();
  const { findings } = useItemBoard(sessionId, itemId);
  const names = useSubjectNames(sessionId, findings.length > 0);
  const cite = useCitation(names);
  if (findings.length === 0) return null;
  const separator = t('finding.partSeparator');
  return (
    <Menu returnFocus={false}>
      <Menu.Target>
        <TextButton>
          {t('findingsUi.citeMenu')}
          <IconChevronDown className={classes['chevron']} stroke={1.6} aria-hidden />
        </TextButton>
      </Menu.Target>
      <Menu.Dropdown className={classes['menu'] ?? ''}>
        {findings.length > 1 && (
          <Menu.Item onClick={() => onCite(findings.map(cite).join(separator))}>
            {t('findingsUi.citeAll', { count: findings.length })}
          </Menu.Item>
        )}
        {findings.slice(0, SINGLE_SENTENCES).map((finding) => (
          <Menu.Item key={findingKey(finding)} onClick={() => onCite(cite(finding))}>
            {cite(finding)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
