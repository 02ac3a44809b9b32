import type { Column } from 'react-data-grid';
import type { RegisterField, RegisterSpec } from '#shared/model/register-fields/index.ts';
import { CellEditor } from './CellEditor.tsx';
import { FilterCell } from './FilterCell.tsx';
import type { Filters, GridRow } from './grid-model.ts';
import { cellText } from './grid-model.ts';
import classes from './grid.module.css';

/** The one summary row: what each column is filtered by. */
export interface FilterRow {
  readonly filters: Filters;
}

export type GridColumn = Column<GridRow, FilterRow>;
export const NUMBER_COLUMN = '#';

/** CSS px at the standard text size. */
const WIDTH: Readonly<Record<RegisterField['kind'], number>> = {
  text: 132,
  uscc: 168,
  idNumber: 148,
  date: 96,
  dateTime: 136,
  number: 92,
  integer: 84,
  boolean: 64,
  enum: 84,
  enumList: 120,
  textList: 160,
  records: 240,
};
const WIDE: ReadonlySet<string> = new Set(['name', 'title', 'client', 'address', 'comment']);
const CHAR_PX = 13;
const PADDING_PX = 18;

function widthOf(register: RegisterSpec, field: RegisterField, header: string): number {
  const glyphs = [...header].reduce(
    (sum, char) => sum + ((char.codePointAt(0) ?? 0) > 0x2e80 ? 1 : 0.55),
    0,
  );
  const head = Math.ceil(glyphs * CHAR_PX) + PADDING_PX;
  if (field.key === 'id') return 64;
  if (field.key === 'name' && register.idPrefix === 'S') return 84;
  if (field.key === 'gender') return 52;
  return Math.max(head, WIDE.has(field.key) ? 200 : WIDTH[field.kind]);
}

export interface ColumnContext {
  readonly spec: RegisterSpec;
  readonly editable: boolean;
  /** Text size: 1, 1.15 or 1.3. */
  readonly scale: number;
  readonly nameOf: (field: RegisterField) => string;
  readonly numberHeader: string;
  readonly cellClass: (row: GridRow, column: number) => string;
  readonly rowClass: (row: GridRow) => string;
  /** Others look at the screen: not even parts of ID numbers are shown. */
  readonly concealing: boolean;
  readonly onFilter: (field: string, value: string) => void;
}

const CONCEALED = '••••••';
const NUMERIC: ReadonlySet<RegisterField['kind']> = new Set(['number', 'integer']);

function fieldColumn(context: ColumnContext, field: RegisterField, index: number): GridColumn {
  const { spec, scale, editable } = context;
  const name = context.nameOf(field);
  const kind = NUMERIC.has(field.kind) ? classes['numeric'] : '';
  const mono = field.key === 'id' ? classes['mono'] : '';
  const small = field.kind === 'idNumber' ? classes['small'] : '';
  const isLabel = index === 1 && spec.label[0] === field.key;
  return {
    key: field.key,
    name,
    width: widthOf(spec, field, name) * scale,
    minWidth: 40,
    frozen: index === 0 || isLabel,
    resizable: true,
    sortable: true,
    editable,
    headerCellClass: `${classes['head']} ${kind}`,
    summaryCellClass: classes['filterCell'] ?? '',
    cellClass: (row) => `${kind} ${mono} ${small} ${context.cellClass(row, index)}`,
    renderCell: ({ row }) =>
      context.concealing && field.kind === 'idNumber' ? CONCEALED : cellText(field, row),
    // The answer to the cell written before must not close this one over what is being typed.
    editorOptions: { closeOnExternalRowChange: false },
    renderEditCell: (props) => <CellEditor {...props} field={field} label={name} />,
    renderSummaryCell: ({ row, tabIndex }) => (
      <FilterCell
        field={field}
        name={name}
        value={row.filters[field.key] ?? ''}
        tabIndex={tabIndex}
        onChange={(value) => context.onFilter(field.key, value)}
      />
    ),
  };
}

/** The number of the row, then every field; number, id and name stay in view. */
export function gridColumns(context: ColumnContext): readonly GridColumn[] {
  const number: GridColumn = {
    key: NUMBER_COLUMN,
    name: context.numberHeader,
    width: 40 * context.scale,
    minWidth: 40,
    frozen: true,
    headerCellClass: classes['head'] ?? '',
    cellClass: (row) => `${classes['rowNumber']} ${context.rowClass(row)}`,
    renderCell: ({ row }) => row.number,
    summaryCellClass: classes['filterCell'] ?? '',
  };
  return [number, ...context.spec.fields.map((field, index) => fieldColumn(context, field, index))];
}
