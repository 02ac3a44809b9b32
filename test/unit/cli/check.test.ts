import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { check } from '../../../electron/cli/commands/check.ts';
import { importCase } from '../../../electron/cli/commands/import.ts';
import { checkCaseSchema } from '../../../shared/rules/check.ts';
import type { CheckCase } from '../../../shared/rules/check.ts';
import { tempFolder } from '../../helpers/temp-folder.ts';

const SAMPLE = fileURLToPath(new URL('../../fixtures/sample-org-1.json', import.meta.url));
/** The example number of textbooks: place, day of birth and check digit agree, nobody has it. */
const PLAIN = '11010519491231002X';

async function caseFile(edit: (draft: CheckCase) => void = () => undefined): Promise<string> {
  const draft = checkCaseSchema.parse(JSON.parse(await readFile(SAMPLE, 'utf8')));
  edit(draft);
  const path = join(await tempFolder(), 'case.json');
  await writeFile(path, JSON.stringify(draft));
  return path;
}

const errorOf = async (run: Promise<unknown>): Promise<unknown> =>
  run.then(
    () => null,
    (error: unknown) => error,
  );

describe('check of a case that gives an ID number in full', () => {
  it('is refused as its import is, by path, with the number masked', async () => {
    const path = await caseFile((draft) => void (draft.org.filed.principal = `张三${PLAIN}`));
    const issues = [
      { at: 'org.filed.principal', message: expect.stringContaining('110***********002X') },
    ];
    const refused = await errorOf(check([path]));
    expect(refused).toMatchObject({ code: 'CASE_INVALID', data: { issues } });
    expect(JSON.stringify(refused)).not.toContain(PLAIN);
    const data = join(await tempFolder(), 'vault');
    const imported = await errorOf(importCase(['--data', data, path]));
    expect(imported).toMatchObject({ code: 'CASE_INVALID', data: { issues } });
  });

  it('is refused for the registers of another organisation, for keys, and before anything else is said', async () => {
    const other = await caseFile((draft) => void (draft.org.name = `某公司${PLAIN}`));
    expect(await errorOf(check([SAMPLE, '--also', other]))).toMatchObject({
      code: 'CASE_INVALID',
      data: { issues: [{ at: 'org.name' }] },
    });
    const key = await caseFile((draft) => void Object.assign(draft, { [PLAIN]: 1 }));
    expect(JSON.stringify(await errorOf(check([key])))).not.toContain(PLAIN);
    const broken = await caseFile((draft) => {
      draft.org.principal = PLAIN;
      draft.review.review_date = 'never';
    });
    expect(await errorOf(check([broken]))).toMatchObject({
      code: 'CASE_INVALID',
      data: { issues: [{ at: 'org.principal' }] },
    });
    const torn = join(await tempFolder(), 'torn.json');
    await writeFile(torn, `{"a": ${PLAIN}}`);
    expect(JSON.stringify(await errorOf(check([torn])))).not.toContain(PLAIN);
  });

  it('is done where numbers are masked', async () => {
    expect((await check([await caseFile()])).words).toContain('通过（附改进建议）');
  });
});

it('the words of a check name each deadline, and mark those over an unpublished year', async () => {
  const path = await caseFile((draft) => {
    draft.review.service_date = '2026-12-01';
    draft.inspector_answers = { overrides: { 'BC-03': { answer: '不符合' } } };
  });
  const { words } = await check([path]);
  expect(words.split('\n').slice(-5)).toEqual([
    '文书送达日 2026-12-01',
    '轻微_10个工作日 2026-12-15',
    '一般_30个工作日 2027-01-12（暂估）',
    '严重_15个工作日 2026-12-22',
    '复查期限_10个工作日 2027-01-05（暂估）',
  ]);
});

describe('the notes of a check', () => {
  it('are none where there is nothing to say', async () => {
    expect((await check([SAMPLE])).notes).toEqual([]);
  });

  it('name ids given twice, answers an item does not allow and what is still to be verified', async () => {
    const path = await caseFile((draft) => {
      const [one] = draft.staff;
      if (one) draft.staff.push(one);
      draft.inspector_answers = {
        ...draft.inspector_answers,
        overrides: { 'BC-03': { answer: '不适用' }, 'BC-04': { answer: '待核实' } },
        not_applicable: ['BC-09', 'PT-16', 'LR-05'],
      };
    });
    expect((await check([path])).notes).toEqual([
      expect.stringMatching(/^staff\[24\]\.id.*S1-01.*staff\[0\]\.id/u),
      expect.stringContaining('BC-03'),
      expect.stringContaining('BC-04'),
      expect.stringContaining('BC-09'),
      expect.stringContaining('PT-07'),
      expect.stringContaining('PD-01'),
    ]);
  });
});
