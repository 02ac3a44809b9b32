import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeReportDocx } from '../../../electron/core/documents/index.ts';
import type { ReportInput } from '../../../electron/core/documents/report/report-input.ts';
import { assertWellFormed, docxMedia, docxParts, part, textOf, tocOf } from '../../helpers/docx.ts';
import { samplePhotos } from '../../helpers/photos.ts';
import { sampleReportInput } from '../../helpers/report-input.ts';
import { tempFolder } from '../../helpers/temp-folder.ts';

async function write(input: ReportInput) {
  const folder = await tempFolder();
  const outFile = join(folder, 'report.docx');
  const written = await writeReportDocx({ input, outFile });
  return { folder, outFile, written, parts: docxParts(outFile) };
}

const NASTY = `a < b && "c" > 'd'\n第二行：例𬭛、阿依例·古丽\r\n\u0007控制字符\u{1F600}`;

function withFact(fact: string): ReportInput {
  const input = sampleReportInput();
  const answers = input.answers.map((one) =>
    one.itemId === 'PD-01' || one.itemId === 'BC-08' ? { ...one, fact } : one,
  );
  return { ...input, answers };
}

describe('the package', () => {
  it('has the same bytes for the same input', async () => {
    const photo = await samplePhotos(await tempFolder());
    const input = sampleReportInput({ photos: 5, photo });
    const [first, second] = [await write(input), await write(input)];
    expect(readFileSync(first.outFile).equals(readFileSync(second.outFile))).toBe(true);
    expect(first.written.sha256).toBe(second.written.sha256);
  });

  it('is well-formed in every part, whatever people type', async () => {
    const { parts } = await write(withFact(NASTY));
    for (const [name, xml] of Object.entries(parts)) {
      expect(() => {
        assertWellFormed(xml);
      }, name).not.toThrow();
    }
    const text = textOf(part(parts, 'word/document.xml'));
    expect(text).toContain(
      `a < b && "c" > 'd'\n第二行：例𬭛、阿依例·古丽\n\ufffd控制字符\u{1F600}`,
    );
  });

  it('names no author, company, program or time but the date of issue', async () => {
    const { parts } = await write(sampleReportInput());
    const core = part(parts, 'docProps/core.xml');
    expect(core).not.toMatch(/creator|lastModifiedBy|revision/u);
    expect([...core.matchAll(/\d{4}-\d\d-\d\dT[\d:]+Z/gu)].map((match) => match[0])).toEqual([
      '2026-04-24T00:00:00Z',
      '2026-04-24T00:00:00Z',
    ]);
    expect(part(parts, 'docProps/app.xml')).not.toMatch(/Company|Application|Manager/u);
    expect(core).toContain('<dc:title>云衡演示信息安全服务有限公司2025年度监督审查报告</dc:title>');
  });

  it('holds the photos themselves, each once, with a JFIF header', async () => {
    const photo = await samplePhotos(await tempFolder());
    const { outFile, parts } = await write(sampleReportInput({ photos: 6, photo }));
    const media = Object.values(docxMedia(outFile));
    expect(media).toHaveLength(2);
    for (const bytes of media) {
      expect([...bytes.subarray(0, 4)]).toEqual([0xff, 0xd8, 0xff, 0xe0]);
      expect(new TextDecoder().decode(bytes.subarray(6, 10))).toBe('JFIF');
    }
    expect(part(parts, 'word/document.xml').match(/<wp:docPr [^>]*id="\d+"/gu)).toHaveLength(6);
  });
});

describe('the text', () => {
  it('holds every fact and every evidence number', async () => {
    const input = sampleReportInput({ evidence: 90, problems: 'many' });
    const { parts } = await write(input);
    const text = textOf(part(parts, 'word/document.xml'));
    for (const answer of input.answers) expect(text).toContain(answer.fact.replace(/。$/u, ''));
    for (const piece of input.evidence) {
      expect(text).toContain(piece.number);
      expect(text).toContain(piece.sha256);
    }
  });

  it('marks a draft on odd and even pages of every section', async () => {
    const { parts } = await write(sampleReportInput({ draft: true }));
    const headers = Object.keys(parts).filter((name) => /^word\/header\d+\.xml$/u.test(name));
    expect(headers).toHaveLength(6);
    for (const name of headers) expect(textOf(part(parts, name))).toContain('草　稿');
    expect(textOf(part(parts, 'word/document.xml'))).toContain('示网监查报〔2026〕　号');
  });

  it('has no header at all once issued', async () => {
    const { parts } = await write(sampleReportInput());
    expect(Object.keys(parts).some((name) => name.startsWith('word/header'))).toBe(false);
  });
});

/** Positions in CT_Settings, CT_PPrBase and CT_RPr (ECMA-376 Part 1) of what is patched or written here. */
const SETTINGS = [
  'displayBackgroundShape',
  'mirrorMargins',
  'defaultTabStop',
  'evenAndOddHeaders',
  'compat',
  'themeFontLang',
];
const PARAGRAPH = [
  'keepNext',
  'keepLines',
  'widowControl',
  'kinsoku',
  'wordWrap',
  'overflowPunct',
  'autoSpaceDE',
  'autoSpaceDN',
  'snapToGrid',
  'spacing',
  'ind',
  'jc',
  'outlineLvl',
];

function positions(xml: string, names: readonly string[]): readonly number[] {
  return names
    .map((name) => xml.search(new RegExp(`<w:${name}[ />]`, 'u')))
    .filter((at) => at >= 0);
}

describe('the XML', () => {
  it('keeps schema order in settings and styles', async () => {
    const { parts } = await write(sampleReportInput());
    const settings = positions(part(parts, 'word/settings.xml'), SETTINGS);
    expect(settings).toHaveLength(SETTINGS.length);
    expect(settings).toEqual(settings.toSorted((a, b) => a - b));
    for (const [, properties] of part(parts, 'word/styles.xml').matchAll(
      /<w:pPr>(.*?)<\/w:pPr>/gu,
    )) {
      const found = positions(properties ?? '', PARAGRAPH);
      expect(found.length).toBeGreaterThanOrEqual(PARAGRAPH.length - 3);
      expect(found).toEqual(found.toSorted((a, b) => a - b));
    }
  });

  it('asks no question on opening: no updateFields, no dirty field', async () => {
    const { parts } = await write(sampleReportInput());
    expect(part(parts, 'word/settings.xml')).not.toContain('updateFields');
    expect(part(parts, 'word/document.xml')).not.toContain('w:dirty');
  });

  it('has the geometry of official documents', async () => {
    const { parts } = await write(sampleReportInput());
    const xml = part(parts, 'word/document.xml');
    const sections = [...xml.matchAll(/<w:sectPr[^>]*>.*?<\/w:sectPr>/gu)].map((m) => m[0]);
    expect(sections).toHaveLength(3);
    expect(sections[0]).toMatch(/<w:pgSz w:w="11906" w:h="16838"/u);
    expect(sections[1]).toMatch(/<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/u);
    expect(sections[0]).toMatch(/w:linePitch="579"/u);
    expect(part(parts, 'word/styles.xml')).toContain('w:eastAsia="仿宋"');
  });

  it('never splits a row and repeats every head row', async () => {
    const { parts } = await write(sampleReportInput({ evidence: 10 }));
    const xml = part(parts, 'word/document.xml');
    const rows = xml.match(/<w:tr>|<w:tr /gu)?.length ?? 0;
    expect(rows).toBeGreaterThan(80);
    expect(xml.match(/<w:cantSplit\/>/gu)).toHaveLength(rows);
    expect(xml.match(/<w:tblHeader\/>/gu)).toHaveLength(5);
  });

  it('lists exactly the headings and annexes in its contents, each linked to its place', async () => {
    const { parts } = await write(sampleReportInput());
    const xml = part(parts, 'word/document.xml');
    const headings = [...xml.matchAll(/<w:p>(?:(?!<\/w:p>).)*?"Heading[12]".*?<\/w:p>/gu)].map(
      (m) => textOf(m[0]).trim(),
    );
    expect(tocOf(xml).map((entry) => entry.text)).toEqual([
      ...headings,
      '附件1　年度监督审查检查表（70项）',
      '附件2　证据清单',
    ]);
    const anchors = [...xml.matchAll(/w:anchor="([^"]+)"/gu)].map((match) => match[1] ?? '');
    for (const anchor of anchors) expect(xml).toContain(`w:name="${anchor}"`);
  });
});

describe('failing and cancelling', () => {
  it('leaves nothing behind when cancelled in the middle', async () => {
    const photo = await samplePhotos(await tempFolder());
    const folder = await tempFolder();
    const controller = new AbortController();
    const writing = writeReportDocx({
      input: sampleReportInput({ photos: 40, photo }),
      outFile: join(folder, 'report.docx'),
      signal: controller.signal,
      onProgress: ({ stage, done }) => {
        if (stage === 'write' && done === 2) controller.abort();
      },
    });
    await expect(writing).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(await readdir(folder)).toEqual([]);
  });

  it('names the evidence whose photo is missing and leaves nothing behind', async () => {
    const folder = await tempFolder();
    const photo = () => ({ path: join(folder, 'gone.jpg'), width: 16, height: 12 });
    const input = sampleReportInput({ photos: 1, photo });
    const writing = writeReportDocx({ input, outFile: join(folder, 'report.docx') });
    await expect(writing).rejects.toMatchObject({
      code: 'EVIDENCE_BLOB_MISSING',
      data: { number: input.evidence[0]?.number },
    });
    expect(await readdir(folder)).toEqual([]);
  });

  it('says that it cannot write there', async () => {
    const outFile = join(await tempFolder(), 'no', 'report.docx');
    await expect(writeReportDocx({ input: sampleReportInput(), outFile })).rejects.toMatchObject({
      code: 'OUTPUT_UNWRITABLE',
      data: { path: outFile, detail: 'ENOENT' },
    });
  });

  it('reports its progress through all stages to the end', async () => {
    const stages: string[] = [];
    let last = { done: 0, total: 1 };
    await writeReportDocx({
      input: sampleReportInput(),
      outFile: join(await tempFolder(), 'report.docx'),
      onProgress: (progress) => {
        stages.push(progress.stage);
        last = progress;
      },
    });
    expect([...new Set(stages)]).toEqual(['layout', 'build', 'write']);
    expect(last.done).toBe(last.total);
  });
});
