import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  capturedInstant,
  cleanFileName,
  evidenceTitles,
  maskedFileName,
  nameFromFile,
  nextEvidenceNumber,
} from '../../../shared/rules/evidence-names.ts';

describe('names of files as they come', () => {
  test.each([
    ['IMG_0001.JPG', 'IMG_0001.JPG'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\x\\合同 扫描.pdf', '合同 扫描.pdf'],
    ['..', 'unnamed'],
    ['half a \ud842 character', 'half a \ufffd character'],
    ['a/..', 'unnamed'],
    ['', 'unnamed'],
    ['a/', 'unnamed'],
    ['.htaccess', '.htaccess'],
    ['line\nbreak\u0000.txt', 'linebreak.txt'],
    ['gpj\u202e.exe', 'gpj.exe'],
    ['例𬭛·阿依例.png', '例𬭛·阿依例.png'],
  ])('%j → %j', (given, expected) => {
    expect(cleanFileName(given)).toBe(expected);
  });

  test('whatever comes, the name is one harmless path segment of bounded length', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 600 }), (given) => {
        const name = cleanFileName(given);
        expect(name).not.toMatch(/[/\\\p{Cc}]/u);
        expect(['', '.', '..']).not.toContain(name);
        expect([...name].length).toBeLessThanOrEqual(200);
        expect(cleanFileName(name)).toBe(name);
      }),
    );
  });

  test('a long name keeps its extension', () => {
    const name = cleanFileName(`${'长'.repeat(300)}.docx`);
    expect(name).toMatch(/长\.docx$/u);
    expect([...name]).toHaveLength(200);
  });

  test.each([
    ['/家/99999919900307003X 正面.jpg', '999***********003X 正面.jpg'],
    ['身份证：９９９９９９１９９００３０７００３X／背面.jpg', '身份证:999***********003X_背面.jpg'],
    ['IMG_20260318_101213.jpg', 'IMG_20260318_101213.jpg'],
    ['合同 202603150000000012.pdf', '合同 202603150000000012.pdf'],
  ])('shows of an ID number what a mask shows: %j → %j', (given, expected) => {
    expect(maskedFileName(given)).toBe(expected);
  });

  test('evidence is first called like its file', () => {
    expect(nameFromFile('现场 照片.JPG')).toBe('现场 照片');
    expect(nameFromFile('.htaccess')).toBe('.htaccess');
    expect(nameFromFile('no extension')).toBe('no extension');
  });
});

describe('titles in a list', () => {
  const piece = (
    originalName: string,
    mediaClass: 'image' | 'pdf' | 'unknown',
    name = nameFromFile(originalName),
  ) => ({ name, originalName, mediaClass });

  test.each([
    ['a picture', [piece('前台.jpg', 'image')], ['前台']],
    ['what is no picture', [piece('x.html', 'unknown')], ['x.html']],
    [
      'two of one name',
      [piece('前台.jpg', 'image'), piece('前台.png', 'image'), piece('门.png', 'image')],
      ['前台.jpg', '前台.png', '门'],
    ],
    ['a name a person chose', [piece('scan.pdf', 'pdf', '合同')], ['合同']],
    [
      'one name chosen twice',
      [piece('scan.pdf', 'pdf', '合同'), piece('IMG.jpg', 'image', '合同')],
      ['合同.pdf', '合同.jpg'],
    ],
    ['a file without an extension', [piece('README', 'unknown')], ['README']],
    ['a name that has it already', [piece('.htaccess', 'unknown')], ['.htaccess']],
  ])('%s', (_what, pieces, titles) => {
    expect(evidenceTitles(pieces)).toEqual(titles);
  });
});

describe('evidence numbers', () => {
  test('count per prefix and never go back', () => {
    expect(nextEvidenceNumber('PT-13', [])).toBe('PT-13-01');
    expect(nextEvidenceNumber('PT-13', ['PT-13-01', 'PT-13-04', 'PT-01-09', 'ZJ-30'])).toBe(
      'PT-13-05',
    );
    expect(nextEvidenceNumber('ZJ', ['ZJ-99'])).toBe('ZJ-100');
    expect(nextEvidenceNumber('PT-13', ['PT-13-99', 'PT-13-100'])).toBe('PT-13-101');
  });

  test('numbers written by others are stepped around', () => {
    expect(nextEvidenceNumber('ZJ', ['ZJ-附件', 'ZJ-02'])).toBe('ZJ-03');
  });
});

test('a camera that does not say where it was is in the inspected place', () => {
  expect(capturedInstant('2026-03-18T10:12:13', null)).toBe('2026-03-18T02:12:13.000Z');
  expect(capturedInstant('2026-03-18T10:12:13', '+00:00')).toBe('2026-03-18T10:12:13.000Z');
});
