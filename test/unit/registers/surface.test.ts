import { expect, it } from 'vitest';
import { registerTemplate } from '../../../electron/core/features/register/register-template.ts';
import { previewWithoutVault } from '../../../electron/core/features/register/stateless.service.ts';
import { readWorkbook } from '../../../electron/core/lib/spreadsheet/read-workbook.ts';
import { REGISTERS } from '../../../shared/model/register-fields/index.ts';
import { REGISTER_KEYS } from '../../../shared/model/registers/index.ts';

it.each(REGISTER_KEYS)(
  'the template of %s is recognised, and its example is no row',
  async (register) => {
    const { bytes, fileName } = await registerTemplate(register);
    const content = new Uint8Array(await bytes.arrayBuffer());
    const { sheets } = await readWorkbook(content);
    expect(sheets[0]?.rows[1]).toEqual(REGISTERS[register].fields.map(({ example }) => example));
    const preview = await previewWithoutVault(content, fileName, { register });
    expect(preview.columns.map(({ field }) => field)).toEqual(
      REGISTERS[register].fields.map(({ key }) => key),
    );
    expect(preview.counts).toMatchObject({ added: 0, rejected: 0 });
  },
);

it('guesses from the headers which register a file is', async () => {
  const text =
    '项目名称,客户名称,合同编号,合同金额（元）,签订日期,项目经理\n例,例,1,2,2025-1-1,例\n';
  const preview = await previewWithoutVault(Buffer.from(text), '/tmp/x.csv', {});
  expect(preview.register).toBe('projects');
  expect(preview.missingFields).toContain('direction');
  expect(preview.source.fileName).toBe('x.csv');
});
