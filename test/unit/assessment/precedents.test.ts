import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { itemIdSchema, sessionIdSchema } from '../../../shared/model/ids.ts';
import type { SessionId } from '../../../shared/model/ids.ts';
import { openCore } from '../../helpers/core.ts';
import type { OpenCore } from '../../helpers/core.ts';
import { tempFolder } from '../../helpers/temp-folder.ts';
import { startVisit } from '../../helpers/visit.ts';

type Draft = {
  org: { name: string; uscc: string; former_names?: readonly { name: string }[] };
  review: { review_no: string; review_date: string; review_year: number };
  previous: unknown;
};

/** The same organisation, reviewed in another year. */
async function importYear(
  { client }: OpenCore,
  year: number,
  change: (file: Draft) => void = () => undefined,
): Promise<SessionId> {
  const path = new URL('../../fixtures/sample-org-1.json', import.meta.url);
  const file: Draft = JSON.parse(await readFile(path, 'utf8'));
  file.review = {
    ...file.review,
    review_no: `JD-${year}`,
    review_date: `${year + 1}-03-18`,
    review_year: year,
  };
  file.previous = null;
  change(file);
  const content = JSON.stringify(file);
  return sessionIdSchema.parse(
    (await client.caseFile.import({ fileName: 'x', content })).sessionId,
  );
}

describe('what earlier years raised', () => {
  it('is told by the register first, and by closed reviews of the vault', async () => {
    const opened = await openCore(await tempFolder());
    const { client, core } = opened;
    const last = await importYear(opened, 2024, (file) => {
      file.previous = {
        year: 2023,
        findings: [{ item: 'PD-01', text: '2023 年的原文', status: '已整改' }],
      };
    });
    const now = await importYear(opened, 2025, (file) => {
      file.previous = {
        year: 2024,
        findings: [{ item: 'PD-01', text: '2024 年的原文', status: '未整改' }],
      };
    });
    const { before } = core.services.assessment.assess(now);
    expect(before.map((year) => year?.problems.map(({ text }) => text))).toEqual([
      ['2024 年的原文'],
      ['2023 年的原文'],
    ]);
    await startVisit(client, now);
    const itemId = itemIdSchema.parse('PD-01');
    const patch = { verdict: 'partial' as const, fact: '今年的事实。' };
    await client.checklist.setAnswer({ sessionId: now, itemId, patch });
    const { outcome } = core.services.assessment.assess(now);
    expect(outcome.problems.find(({ item }) => item === 'PD-01')).toMatchObject({
      repeated: true,
      thirdYear: true,
    });
    expect(outcome.headline).toBe('warningAndRectification');
    const { html } = await client.document.preview({ sessionId: now, draft: true });
    expect(html).toContain('上年度审查指出“2024 年的原文”');
    expect(html).toContain('2023年度审查也曾指出“2023 年的原文”，已连续三年出现');
    expect(last).not.toBe(now);
    await opened.close();
  });

  it('follows an organisation through a change of name and code', async () => {
    const opened = await openCore(await tempFolder());
    await importYear(opened, 2024, (file) => {
      file.org = { ...file.org, name: '旧名示例有限公司', uscc: '91999999MA00000X00' };
      file.previous = {
        year: 2023,
        findings: [{ item: 'PD-01', text: '改名之前', status: '已整改' }],
      };
    });
    const now = await importYear(opened, 2025, (file) => {
      file.org = { ...file.org, former_names: [{ name: '旧名 示例有限公司' }] };
    });
    const [last, earlier] = opened.core.services.assessment.assess(now).before;
    expect(last).toBeNull();
    expect(earlier?.problems.map(({ text }) => text)).toEqual(['改名之前']);
    await opened.close();
  });
});
