import { describe, expect, it } from 'vitest';
import { renderReportHtml } from '../../../electron/core/documents/index.ts';
import { sampleReportInput, type SampleOptions } from '../../helpers/report-input.ts';

const photo = (index: number) => ({
  path: `/vault/"><script>${index}.jpg`,
  width: 1600,
  height: 1200,
});

function html(options: SampleOptions = {}): string {
  return renderReportHtml({
    input: sampleReportInput({ photo, ...options }),
    photoUrl: ({ path }) => `/media/${path}?a=1&b=2`,
    nonce: 'n0nce',
  });
}

describe('renderReportHtml', () => {
  it('has one style element with the nonce, no scripts, no style attributes, no handlers', () => {
    const page = html({ photos: 3, draft: true });
    expect(page.match(/<style/gu)).toHaveLength(1);
    expect(page).toContain('<style nonce="n0nce">');
    expect(page).not.toMatch(/<script|\sstyle=|\son\w+=|javascript:/iu);
  });

  it('escapes everything a person typed', () => {
    const input = sampleReportInput();
    const answers = input.answers.map((one) =>
      one.itemId === 'PD-01' ? { ...one, fact: `<img src=x onerror="a()">&'` } : one,
    );
    const page = renderReportHtml({
      input: { ...input, answers },
      photoUrl: () => '',
      nonce: 'n',
    });
    expect(page).not.toContain('<img src=x');
    expect(page).toContain('&lt;img src=x onerror=&quot;a()&quot;&gt;&amp;&#39;');
  });

  it('takes photos from the host, its URLs escaped too', () => {
    const page = html({ photos: 2 });
    expect(page.match(/<img /gu)).toHaveLength(2);
    expect(page).toContain('src="/media//vault/&quot;&gt;&lt;script&gt;0.jpg?a=1&amp;b=2"');
    expect(page).toContain('alt="证据BC-01-01：');
  });

  it('says the same as the Word file: contents, facts, annexes', () => {
    const page = html({ evidence: 4 });
    const ids = [...page.matchAll(/href="#([^"]+)"/gu)].map((match) => match[1] ?? '');
    expect(ids.length).toBeGreaterThan(10);
    for (const id of ids) expect(page).toContain(`id="${id}"`);
    expect(page).toContain('周例甲接触客户资料，未签订。');
    expect(page.match(/<section class="sheet turned">/gu)).toHaveLength(1);
    expect(page).toContain('<thead>');
  });

  it('marks a draft on the screen and on every printed page', () => {
    expect(html({ draft: true })).toMatch(/@page\{[^}]*@top-center\{content:"草　稿"/u);
    expect(html({ draft: true })).toContain('<p class="draft">草　稿</p>');
    expect(html()).not.toContain('草　稿');
  });
});
