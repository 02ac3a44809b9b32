import { Menu } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconChevronDown } from '@tabler/icons-react';
import {
  type ReactNode,
  type Ref,
  type RefObject,
  useEffect,
  useImperativeHandle,
  useRef,
} from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { SessionDetail } from '#shared/contract/session.ts';
import { ANSWER_TEXT_MAX } from '#shared/model/answer.ts';
import { judgingWords } from '#shared/rules/wording.ts';
import { orpc } from '../../api/client.ts';
import { useFormat } from '../../components/format/use-format.ts';
import { takeBootFocus } from '../../components/hooks/boot-focus.ts';
import { AutosaveTextarea } from '../../components/save/AutosaveTextarea.tsx';
import type { AutosavedText } from '../../components/save/use-autosave.ts';
import { TextButton } from '../../components/ui/TextButton.tsx';
import type { Row } from './checklist-model.ts';
import classes from './checklist.module.css';
import { insertPhrase, type Phrase, PHRASES } from './phrases.ts';
import { useAnswerText } from './use-answer.ts';

/** What others may do with the fact. */
export interface FactHandle {
  /** Puts a sentence where the cursor is; nothing that is there is lost. */
  readonly insert: (sentence: string) => void;
}

interface FactFieldProps {
  readonly row: Row;
  readonly detail: SessionDetail;
  readonly editable: boolean;
  /** More sentences on offer, beside the prepared ones. */
  readonly citations: ReactNode;
  readonly ref: Ref<FactHandle>;
}

type Part = Pick<FactFieldProps, 'row' | 'detail'>;
type FieldRef = RefObject<HTMLTextAreaElement | null>;

/** What a prepared sentence can be filled with before a word is typed. */
function usePhraseValues({ row, detail }: Part) {
  const { t } = useTranslation();
  const { date } = useFormat();
  const { sessionId, itemId } = row.state.answer;
  const evidence = useQuery(orpc.evidence.list.queryOptions({ input: { sessionId, itemId } }));
  const blank = t('checklist.phrase.blank');
  const numbers = (evidence.data ?? []).map((view) => view.evidence.number);
  return {
    blank,
    date: date(detail.session.reviewDate),
    place: detail.premises[0]?.address ?? blank,
    evidence: numbers.length === 0 ? blank : numbers.join(t('common.listSeparator')),
  };
}

/** Puts a sentence where the cursor is; the cursor goes to its first blank, or behind it. */
function insertAtCursor(
  field: HTMLTextAreaElement | null,
  text: AutosavedText,
  sentence: string,
  blank: string,
): void {
  if (!field) return;
  const { selectionStart, selectionEnd } = field;
  const next = insertPhrase({ text: text.value, selectionStart, selectionEnd }, sentence, blank);
  flushSync(() => text.change(next.text));
  field.focus();
  field.setSelectionRange(next.selectionStart, next.selectionEnd);
}

interface PhraseMenuProps extends Part {
  readonly onPick: (sentence: string) => void;
}

function PhraseMenu({ onPick, ...part }: PhraseMenuProps): ReactNode {
  const { t } = useTranslation();
  const values = usePhraseValues(part);
  const insert = (phrase: Phrase): void => onPick(t(`checklist.phraseText.${phrase}`, values));
  return (
    <Menu returnFocus={false}>
      <Menu.Target>
        <TextButton>
          {t('checklist.fact.phrases')}
          <IconChevronDown className={classes['phraseIcon']} stroke={1.6} aria-hidden />
        </TextButton>
      </Menu.Target>
      <Menu.Dropdown>
        {PHRASES.map((phrase) => (
          <Menu.Item key={phrase} onClick={() => insert(phrase)}>
            {t(`checklist.phrase.${phrase}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function WordingHint({ text }: { readonly text: string }): ReactNode {
  const { t } = useTranslation();
  const words = judgingWords(text);
  if (words.length === 0) return null;
  return (
    <p className={classes['hint']}>
      {t('checklist.fact.wording', { words: words.join(t('common.listSeparator')) })}
    </p>
  );
}

/**
 * The cursor waits behind the last character; after the program was opened again the field has the
 * focus too.
 */
function useCursorAtEnd(field: FieldRef): void {
  useEffect(() => {
    if (!field.current) return;
    field.current.setSelectionRange(field.current.value.length, field.current.value.length);
    if (takeBootFocus()) field.current.focus();
  }, [field]);
}

/** The fact: prepared sentences, the text itself, its length and a word about words that judge. */
export function FactField({ ref, ...props }: FactFieldProps): ReactNode {
  const { t } = useTranslation();
  const { row, editable } = props;
  const text = useAnswerText(row.state, 'fact');
  const field = useRef<HTMLTextAreaElement>(null);
  useCursorAtEnd(field);
  const insert = (sentence: string): void =>
    insertAtCursor(field.current, text, sentence, t('checklist.phrase.blank'));
  useImperativeHandle(ref, () => ({ insert }));
  return (
    <div className={classes['factBlock']}>
      <div className={classes['factHead']}>
        <h2 className={classes['factTitle']}>{t('checklist.fact.title')}</h2>
        {editable && <PhraseMenu row={row} detail={props.detail} onPick={insert} />}
        {props.citations}
        <span className={classes['factCount']}>
          {t('checklist.fact.count', { count: [...text.value].length })}
        </span>
      </div>
      <AutosaveTextarea
        fieldRef={field}
        text={text}
        label={t('checklist.fact.label', { item: row.item.id })}
        placeholder={t('checklist.fact.placeholder')}
        maxLength={ANSWER_TEXT_MAX}
        disabled={!editable}
      />
      <WordingHint text={text.value} />
    </div>
  );
}
