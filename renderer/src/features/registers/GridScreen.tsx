import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../components/format/use-format.ts';
import { useKeys } from '../../components/keyboard/use-keys.ts';
import { EmptyState } from '../../components/ui/EmptyState.tsx';
import { FootBar } from '../../components/ui/Page.tsx';
import type { Paste } from './block.ts';
import { errorsOf, type GridRow, issueKey, issuePlaces } from './grid-model.ts';
import grid from './grid.module.css';
import { GridToolbar } from './GridToolbar.tsx';
import { IssueList } from './IssueList.tsx';
import { PasteBar } from './PasteBar.tsx';
import { type GridHandle, RegisterGrid } from './RegisterGrid.tsx';
import classes from './registers.module.css';
import type { Import } from './use-import.ts';
import { useFileDrop } from './use-file-drop.ts';
import { discardPaste, type OpenRegister, writePaste } from './use-register.ts';
import { useView } from './use-view.ts';

interface GridScreenProps {
  readonly open: OpenRegister;
  readonly importer: Import;
  /** Row the address asks for, by its own id. */
  readonly goToId: string | undefined;
}

interface Chosen {
  readonly rows: readonly GridRow[];
  readonly columns: number;
}

/** One register as a grid, what is wrong in it under it, and the ways rows come in. */
export function GridScreen({ open, importer, goToId }: GridScreenProps): ReactNode {
  const { t } = useTranslation();
  const { pick } = useFormat();
  const { rows, spec, paste, editable, register } = open;
  const view = useView(spec, rows);
  const handle = useRef<GridHandle>(null);
  const [chosen, setChosen] = useState<Chosen>({ rows: [], columns: 0 });
  const [active, setActive] = useState(0);
  /** The issue that was gone to; once it is corrected the next one takes its place. */
  const [visited, setVisited] = useState<string | null>(null);
  const [onlyWrong, setOnlyWrong] = useState(false);
  const places = issuePlaces(rows);
  const at = Math.min(active, Math.max(places.length - 1, 0));
  const place = places[at];
  const errors = places.filter(({ issue }) => issue.level === 'error').length;
  const drop = useFileDrop((file) => {
    if (editable) importer.readFile(file);
  });

  const asked = rows.find(({ data }) => goToId !== undefined && data['id'] === goToId)?.key;
  useEffect(() => {
    if (asked !== undefined) handle.current?.goTo(asked, null);
  }, [asked]);

  const goTo = (index: number, edit = false): void => {
    const target = places[index];
    if (!target) return;
    setActive(index);
    setVisited(issueKey(target));
    const go = (): void => handle.current?.goTo(target.row.key, target.issue.field, edit);
    if (view.shown.some(({ key }) => key === target.row.key)) {
      go();
      return;
    }
    view.reset();
    // The grid learns of rows that come back with the next frame.
    requestAnimationFrame(go);
  };
  const next = (): void => {
    const seen = place !== undefined && issueKey(place) === visited;
    goTo(seen ? (at + 1) % places.length : at);
  };
  const showOnlyWrong = (only: boolean): void => {
    setOnlyWrong(only);
    view.only(only ? rows.filter((row) => errorsOf(row).length > 0).map(({ key }) => key) : null);
  };
  useKeys([
    {
      keys: ['F8'],
      label: t('registerUi.keys.nextIssue'),
      group: 'registers',
      inText: true,
      run: next,
    },
  ]);
  const pasteNote = ({ keys, fields }: Paste): string => {
    const number = (key: string | undefined): number =>
      rows.find((row) => row.key === key)?.number ?? 0;
    const header = (key: string | undefined): string => {
      const field = spec.fields.find((one) => one.key === key);
      return field ? pick(field.zh, field.en) : '';
    };
    const where = t('registerUi.paste.range', {
      top: number(keys[0]),
      bottom: number(keys.at(-1)),
      left: header(fields[0]),
      right: header(fields.at(-1)),
    });
    return `${where} · ${t('registerUi.paste.underlined')}`;
  };
  const endPaste = (): void => showOnlyWrong(false);
  const count = rows.length;

  return (
    <>
      {paste === null ? (
        <GridToolbar
          open={open}
          view={view}
          errors={errors}
          chosen={chosen.rows}
          importer={importer}
          goTo={(key, field, edit) => handle.current?.goTo(key, field, edit)}
        />
      ) : (
        <PasteBar
          paste={paste}
          rows={rows}
          onlyWrong={onlyWrong}
          onOnlyWrong={showOnlyWrong}
          onDiscard={() => {
            endPaste();
            discardPaste(open);
          }}
          onWrite={() => {
            endPaste();
            void writePaste(open);
          }}
        />
      )}
      <section className={grid['wrap']} {...drop.handlers} aria-label={pick(spec.zh, spec.en)}>
        <RegisterGrid
          ref={handle}
          open={open}
          shown={view.shown}
          filters={view.filters}
          sorting={view.sorting}
          active={
            place && place.issue.level === 'error' && place.issue.field !== null
              ? { key: place.row.key, field: place.issue.field }
              : null
          }
          empty={
            <EmptyState
              title={t(count === 0 ? 'registerUi.noRows' : 'registerUi.noMatch')}
              hint={count === 0 ? t('registerUi.noRowsHint') : ''}
            />
          }
          onFilter={view.filter}
          onSort={view.sort}
          onTable={(text) => importer.readText(text)}
          onRange={(some, columns) => setChosen({ rows: some, columns })}
        />
        {drop.over && <div className={grid['drop']}>{t('registerUi.drop')}</div>}
      </section>
      <IssueList
        register={register}
        places={places}
        active={at}
        editable={editable}
        pasting={paste !== null}
        onGoTo={goTo}
        onNext={next}
        onRestore={({ row, issue }) => {
          if (issue.field !== null) open.writer.forget(new Set([row.key]), issue.field);
        }}
      />
      <FootBar>
        <span className={classes['footText']}>
          {paste !== null
            ? pasteNote(paste)
            : chosen.rows.length > 0
              ? t('registerUi.selected', { rows: chosen.rows.length, columns: chosen.columns })
              : t('registerUi.rows', { count })}
        </span>
        <span className={classes['footKeys']} aria-hidden>
          {t('registerUi.keysHint')}
        </span>
      </FootBar>
    </>
  );
}
