import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

export function findOffice(): string {
  const found = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find((path) => existsSync(path));
  if (found === undefined) throw new Error('LibreOffice is needed for this test');
  return found;
}

/** Converts in a profile of its own, so that no running office is disturbed. @returns path of the PDF. */
export async function toPdf(file: string, folder: string): Promise<string> {
  const profile = pathToFileURL(join(folder, 'office-profile')).href;
  await run(
    findOffice(),
    [
      `-env:UserInstallation=${profile}`,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      file,
    ],
    { timeout: 120_000 },
  );
  return join(folder, basename(file).replace(/\.docx$/u, '.pdf'));
}

/** Text of each page without white space. */
export async function pdfPages(pdf: string): Promise<readonly string[]> {
  const { stdout } = await run('pdftotext', ['-layout', pdf, '-'], { maxBuffer: 1 << 28 });
  return stdout
    .split('\f')
    .slice(0, -1)
    .map((page) => page.replaceAll(/\s/gu, ''));
}

/** All text in the order it was set, cell by cell, without white space. */
export async function pdfText(pdf: string): Promise<string> {
  const { stdout } = await run('pdftotext', ['-raw', pdf, '-'], { maxBuffer: 1 << 28 });
  return stdout.replaceAll(/\s/gu, '');
}
