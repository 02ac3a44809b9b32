import 'react-data-grid/lib/styles.css';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, type Ref, useImperativeHandle, useMemo, useRef } from 'react';
import { DataGrid, type DataGridHandle } from 'react-data-grid';
import { useTranslation } from 'react-i18next';
import { DEFAULT_SETTINGS } from '#shared/model/settings.ts';
import { orpc } from '../../api/client.ts';
import { useFormat } from '../../components/format/use-format.ts';
import { usePresenting } from '../../components/session/presenting.ts';
import { useScreenModeValue } from '../../components/hooks/use-compact.ts';
import { clearRange, fillDown } from './block.ts';
import { clipboardOf } from './clipboard.ts';
import { cellClasses, type Marks, rowClasses } from './grid-classes.ts';
import { type FilterRow, gridColumns, NUMBER_COLUMN } from './grid-columns.tsx';
import { type GridActs, onGridKey } from './grid-keys.ts';
import type { Filters, GridRow, Sorting } from './grid-model.ts';
import classes from './grid.module.css';
import { useGridRange } from './use-grid-range.ts';
import { changeCells, type OpenRegister } from './use-register.ts';

const SCALE = { standard: 1, large: 1.15, extraLarge: 1.3 } as const;

export interface GridHandle {
  /** Goes to a cell; opens it for writing when asked. */
  readonly goTo: (key: string, field: string | null, edit?: boolean) => void;
}

interface RegisterGridProps {
  readonly open: OpenRegister;
  readonly shown: readonly GridRow[];
  readonly filters: Filters;
  readonly sorting: Sorting | null;
  readonly active: Marks['active'];
  readonly empty: ReactNode;
  readonly onFilter: (field: string, value: string) => void;
  readonly onSort: (sorting: Sorting | null) => void;
  /** A block that names its own columns is read as a table, not laid over cells. */
  readonly onTable: (text: string) => void;
  readonly onRange: (rows: readonly GridRow[], columns: number) => void;
  readonly ref?: Ref<GridHandle>;
}

/** Pixel sizes the grid wants as numbers; they follow the text size and the finger. */
function useSizes(): { readonly scale: number; readonly row: number; readonly head: number } {
  const { textSize } = useQuery(orpc.app.settings.queryOptions()).data ?? DEFAULT_SETTINGS;
  const { touch } = useScreenModeValue();
  const scale = SCALE[textSize];
  return { scale, row: (touch ? 44 : 28) * scale, head: (touch ? 44 : 32) * scale };
}

/** One register as a spreadsheet: keys, blocks, filters; every change is on its way to the core at once. */
export function RegisterGrid({
  ref,
  open,
  shown,
  filters,
  sorting,
  active,
  empty,
  onFilter,
  onSort,
  onTable,
  onRange,
}: RegisterGridProps): ReactNode {
  const { t } = useTranslation();
  const { pick } = useFormat();
  const { spec, editable, paste } = open;
  const { fields } = spec;
  const sizes = useSizes();
  const grid = useRef<DataGridHandle>(null);
  const { range, end, begin, extend, mouse } = useGridRange();
  const positions = useMemo(() => new Map(shown.map(({ key }, at) => [key, at])), [shown]);
  const names = useMemo(() => fields.map(({ key }) => key), [fields]);
  const concealing = usePresenting();
  const marks: Marks = { range, paste, positions, fields: names, active };
  const columns = gridColumns({
    spec,
    editable,
    scale: sizes.scale,
    nameOf: (field) => pick(field.zh, field.en),
    numberHeader: t('registerUi.rowNumber'),
    cellClass: cellClasses(marks),
    rowClass: rowClasses(marks),
    concealing,
    onFilter,
  });
  const summary = useMemo((): readonly FilterRow[] => [{ filters }], [filters]);

  useImperativeHandle(ref, () => ({
    goTo: (key, field, edit = false) => {
      const rowIdx = positions.get(key);
      if (rowIdx === undefined) return;
      const idx = Math.max(names.indexOf(field ?? ''), 0) + 1;
      grid.current?.selectCell({ rowIdx, idx }, { enableEditor: edit, shouldFocusCell: true });
    },
  }));

  const acts: GridActs = {
    range,
    end,
    last: { row: shown.length - 1, column: fields.length - 1 },
    select: ({ row, column }, edit = false) => {
      grid.current?.selectCell(
        { rowIdx: row, idx: column + 1 },
        { enableEditor: edit, shouldFocusCell: true },
      );
    },
    extend: (to) => {
      extend(to);
      grid.current?.scrollToCell({ rowIdx: to.row, idx: to.column + 1 });
      tellRange(to);
    },
    fillDown: () => {
      if (range && editable) changeCells(open, fillDown(fields, shown, range));
    },
    clear: () => {
      if (range && editable) changeCells(open, clearRange(fields, shown, range));
    },
  };
  function tellRange(to: { readonly row: number; readonly column: number }): void {
    const [top, bottom] = [
      Math.min(range?.top ?? to.row, to.row),
      Math.max(range?.bottom ?? to.row, to.row),
    ];
    const width = Math.abs((range?.left ?? to.column) - to.column) + 1;
    onRange(shown.slice(top, bottom + 1), width);
  }

  const clipboard = clipboardOf(open, shown, range, onTable);

  return (
    <div className={classes['wrap']} {...clipboard} {...mouse} role="presentation">
      <DataGrid<GridRow, FilterRow, string>
        ref={grid}
        className={`${classes['grid']} fill-grid`}
        aria-label={pick(spec.zh, spec.en)}
        columns={columns}
        rows={shown}
        rowKeyGetter={({ key }) => key}
        rowHeight={sizes.row}
        headerRowHeight={sizes.head}
        summaryRowHeight={sizes.row}
        topSummaryRows={summary}
        sortColumns={
          sorting === null
            ? []
            : [{ columnKey: sorting.field, direction: sorting.descending ? 'DESC' : 'ASC' }]
        }
        onSortColumnsChange={([sort]) =>
          onSort(sort ? { field: sort.columnKey, descending: sort.direction === 'DESC' } : null)
        }
        onRowsChange={(rows, { indexes, column }) => {
          const row = rows[indexes[0] ?? -1];
          const text = row?.typed[column.key];
          if (row && text !== undefined)
            changeCells(open, new Map([[row.key, { [column.key]: text }]]));
        }}
        onSelectedCellChange={({ rowIdx, column }) => {
          if (rowIdx < 0 || column.idx < 1) return;
          begin({ row: rowIdx, column: column.idx - 1 });
          onRange(shown.slice(rowIdx, rowIdx + 1), 1);
        }}
        onCellMouseDown={({ column, rowIdx }, event) => {
          const whole = column.key === NUMBER_COLUMN;
          if (!whole && !event.shiftKey) return;
          event.preventGridDefault();
          event.preventDefault();
          if (whole && !event.shiftKey) acts.select({ row: rowIdx, column: 0 });
          acts.extend({ row: rowIdx, column: whole ? fields.length - 1 : column.idx - 1 });
        }}
        onCellKeyDown={(args, event) => onGridKey(args, event, acts)}
        renderers={{ noRowsFallback: <div className={classes['empty']}>{empty}</div> }}
      />
    </div>
  );
}
