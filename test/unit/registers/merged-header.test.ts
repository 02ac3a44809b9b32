import { expect, it } from 'vitest';
import { codes, preview } from './preview-text.ts';

const TEXT =
  '花名册,,,,,,,,,,\n' +
  '序号,基本信息,,,用工,,,,近12月社保月数,是否在职,备注\n' +
  ',编号,姓名,证件号,人员类别,队伍,用工形式,入职日期,,,\n' +
  '1,S-1,王例,999999********0039,服务人员,技术,全职,2021-3-1,12,否,无\n';
const down = (column: number) => ({ top: 1, left: column, bottom: 2, right: column });
const merged = [
  { top: 0, left: 0, bottom: 0, right: 10 },
  { top: 1, left: 1, bottom: 1, right: 3 },
  { top: 1, left: 4, bottom: 1, right: 7 },
];

it('names columns merged over both rows of a header, whichever row names the fields', () => {
  const result = preview(TEXT, {
    register: 'staff',
    sheet: { merged: [...merged, down(0), down(8), down(9), down(10)] },
  });
  const titles = result.preview.columns.map(({ header }) => header);
  expect(titles.filter((_, at) => [0, 8, 9, 10].includes(at))).toEqual([
    '序号',
    '近12月社保月数',
    '是否在职',
    '备注',
  ]);
  expect(result.preview.columns.map(({ field }) => field)).toEqual([
    null,
    'id',
    'name',
    'id_masked',
    'category',
    'team',
    'employment_type',
    'hire_date',
    'si_months_12',
    null,
    null,
  ]);
  expect(codes(result)).toContain('columnChecked');
  expect(result.preview.rows[0]?.issues.map(({ code }) => code)).toContain('goneWithoutEnd');
});

it('names them where no field is merged, so that one row scores as well as two', () => {
  const text = TEXT.replace('近12月社保月数,是否', '籍贯,是否');
  const result = preview(text, {
    register: 'staff',
    sheet: { merged: [...merged, down(0), down(8), down(9), down(10)] },
  });
  const titles = result.preview.columns.map(({ header }) => header);
  expect(titles.filter((_, at) => [0, 8, 9, 10].includes(at))).toEqual([
    '序号',
    '籍贯',
    '是否在职',
    '备注',
  ]);
  expect(result.preview.columns[9]?.mappedBy).toBe('check');
});

it('takes no title above for a name of every column', () => {
  const result = preview('设备清单,,\n设备名称,来源,\n扫描器,采购,1\n', {
    sheet: { merged: [{ top: 0, left: 0, bottom: 0, right: 2 }] },
  });
  expect(result.preview.columns.map(({ header }) => header)).toEqual(['设备名称', '来源', '']);
});

it('names them when a person points at the lower row', () => {
  const result = preview(TEXT, {
    register: 'staff',
    sheet: { merged: [...merged, down(0), down(8), down(9), down(10)] },
    choices: { headerRows: [3] },
  });
  expect(result.preview.columns.map(({ header }) => header).slice(8)).toEqual([
    '近12月社保月数',
    '是否在职',
    '备注',
  ]);
});

it('reads both rows where the upper one alone names every field', () => {
  const result = preview('设备名称,来源,检定,\n,,机构,证号\n扫描器,采购,例,1\n', {
    sheet: {
      merged: [
        { top: 0, left: 0, bottom: 1, right: 0 },
        { top: 0, left: 1, bottom: 1, right: 1 },
        { top: 0, left: 2, bottom: 0, right: 3 },
      ],
    },
  });
  expect(result.preview).toMatchObject({ headerRows: [1, 2], counts: { added: 1, rejected: 0 } });
});
