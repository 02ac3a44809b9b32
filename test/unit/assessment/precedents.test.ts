import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { itemIdSchema, sessionIdSchema } from '../../../shared/model/ids.ts';
import type { SessionId } from '../../../shared/model/ids.ts';
import { openCore } from '../../helpers/core.ts';
import type { OpenCore } from '../../helpers/core.ts';
import { tempFolder } from '../../helpers/temp-folder.ts';
import { closeVisit, startVisit } from '../../helpers/visit.ts';

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

/** Starts the visit and raises one item. */
async function raise({ client }: OpenCore, sessionId: SessionId, fact: string): Promise<void> {
  await startVisit(client, sessionId);
  const patch = { verdict: 'partial' as const, fact, overrideReason: '示例' };
  await client.checklist.setAnswer({ sessionId, itemId: itemIdSchema.parse('PD-01'), patch });
}

describe('what earlier years raised', () => {
  it('is told by closed reviews of the vault, not by open ones, and stays as it was at the close', async () => {
    const opened = await openCore(await tempFolder());
    const { client, core } = opened;
    const last = await importYear(opened, 2024);
    await raise(opened, last, '去年的事实。');
    const now = await importYear(opened, 2025);
    const before = () => core.services.assessment.assess(now).before;
    expect(before()).toEqual([null, null]);
    await closeVisit(client, last);
    expect(before()[0]?.problems).toEqual([{ item: 'PD-01', text: '去年的事实。', status: null }]);
    await raise(opened, now, '今年的事实。');
    await closeVisit(client, now);
    const outcome = () => core.services.assessment.assess(now).outcome;
    expect(outcome().problems.find(({ item }) => item === 'PD-01')).toMatchObject({
      repeated: true,
      thirdYear: false,
    });
    const closed = outcome();
    await importYear(opened, 2023, (file) => {
      file.previous = {
        year: 2024,
        findings: [{ item: 'BC-13', text: '后来导入的', status: '未整改' }],
      };
    });
    expect(outcome()).toEqual(closed);
    const written = await client.caseFile.export({ sessionId: now });
    const elsewhere = await openCore(await tempFolder());
    await elsewhere.client.caseFile.import({ fileName: 'x', content: written.content });
    expect(elsewhere.core.services.assessment.assess(now).outcome).toEqual(closed);
    await elsewhere.close();
    await opened.close();
  });

  it('is told by the register of this review first, and by those of earlier ones', async () => {
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
