import { register as zhWords } from '#shared/i18n/zh-CN/register.ts';
import { REGISTERS } from '#shared/model/register-fields/index.ts';
import type { RegisterField } from '#shared/model/register-fields/index.ts';
import type { RegisterKey } from '#shared/model/registers/index.ts';
import { writeWorkbook } from '../../lib/spreadsheet/write-workbook.ts';
import type { OutSheet } from '../../lib/spreadsheet/write-workbook.ts';

const words = zhWords.template;

/** Header as the template writes it: `*` marks what must be filled in. */
export const templateHeader = ({ zh, required }: RegisterField): string =>
  required ? `${zh}*` : zh;

function meaningOf(field: RegisterField): string {
  const how =
    field.ref === undefined ? words[field.kind === 'enum' ? 'text' : field.kind] : words.ref;
  const options = (field.options ?? []).map(({ zh }) => zh).join('、');
  const listed = options === '' ? how : words.options.replace('{{options}}', options);
  return `${field.required ? words.required : words.optional}；${listed}`;
}

const MAX_WIDTH = 40;

/** Characters a column needs; a Chinese one takes two. */
function widthFor(...texts: readonly string[]): number {
  const widths = texts.map(
    (text) => [...text].length + (text.match(/\p{Script=Han}/gu) ?? []).length,
  );
  return Math.min(MAX_WIDTH, Math.max(...widths) + 2);
}

function formSheet(name: string, fields: readonly RegisterField[]): OutSheet {
  return {
    name,
    headerRows: 1,
    widths: fields.map((field) => widthFor(templateHeader(field), field.example)),
    rows: [
      fields.map((field) => ({ text: templateHeader(field), bold: true })),
      fields.map(({ example }) => ({ text: example, grey: true })),
    ],
  };
}

function notesSheet(fields: readonly RegisterField[]): OutSheet {
  const header = [words.column, words.meaning, words.example];
  return {
    name: words.sheet,
    widths: [22, 60, 40],
    rows: [
      [{ text: words.notes, wrap: true }],
      header.map((text) => ({ text, bold: true })),
      ...fields.map((field) => [
        { text: templateHeader(field) },
        { text: meaningOf(field), wrap: true },
        { text: field.example, grey: true },
      ]),
    ],
  };
}

/** Empty workbook of a register for the organisation to fill in; always Chinese, like the registers. */
export async function registerTemplate(
  register: RegisterKey,
): Promise<{ readonly fileName: string; readonly bytes: Blob }> {
  const { zh, fields } = REGISTERS[register];
  const bytes = await writeWorkbook([formSheet(zh, fields), notesSheet(fields)]);
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  return { fileName: `${zh}-空白模板.xlsx`, bytes: new Blob([new Uint8Array(bytes)], { type }) };
}
