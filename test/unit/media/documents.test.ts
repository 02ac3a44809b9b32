import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { isMp4Cut } from '../../../electron/core/lib/media/mp4-boxes.ts';
import { isPdfCut, pdfPageCount } from '../../../electron/core/lib/media/pdf.ts';
import { sniff } from '../../../electron/core/lib/media/sniff.ts';
import { isZipCut } from '../../../electron/core/lib/media/zip-end.ts';
import { onDisk } from '../../helpers/file-bytes.ts';

const bytes = (text: string) => onDisk(Buffer.from(text, 'latin1'));
const page = '<< /Type /Page >>';

describe('PDF page count', () => {
  test('is read from the page tree, nested nodes included', async () => {
    const tree = '<< /Type /Pages /Kids [2 0 R] /Count 7 >> << /Count 3 /Type /Pages >>';
    expect(await pdfPageCount(await bytes(`%PDF-1.4 ${tree} ${page} %%EOF`))).toBe(7);
  });

  test('is read from the first object of a file laid out for the web', async () => {
    const head = '%PDF-1.4 << /Linearized 1 /L 00084 /H [ 1 2 ] /O 5 /E 6 /N 12 /T 8 >>';
    expect(await pdfPageCount(await bytes(head.padEnd(84, ' ')))).toBe(12);
    expect(await pdfPageCount(await bytes(head.padEnd(85, ' ')))).toBeNull();
  });

  test('stays unknown where it would be a guess', async () => {
    expect(await pdfPageCount(await bytes('%PDF-1.7 << /Type /ObjStm >> %%EOF'))).toBeNull();
    const changed = '%PDF-1.4 << /Type /Pages /Count 7 >> %%EOF << /Type /Pages /Count 6 >> %%EOF';
    expect(await pdfPageCount(await bytes(changed))).toBeNull();
  });

  test('a file without its end is cut', async () => {
    expect(await isPdfCut(await bytes('%PDF-1.4 abc'))).toBe(true);
    expect(await isPdfCut(await bytes('%PDF-1.4 abc %%EOF\n'))).toBe(false);
  });
});

/** First directory sector of a compound file that holds the named streams. */
function compoundFile(...streams: readonly string[]): Buffer {
  const file = Buffer.alloc(512 * 3);
  file.write('d0cf11e0a1b11ae1', 'hex');
  file.writeUInt16LE(9, 30);
  file.writeUInt32LE(1, 48);
  ['Root Entry', ...streams].forEach((name, index) => {
    const at = 1024 + index * 128;
    file.write(name, at, 'utf16le');
    file.writeUInt16LE((name.length + 1) * 2, at + 64);
  });
  return file;
}

describe('Office files', () => {
  test.each([
    ['WordDocument', 'application/msword'],
    ['Workbook', 'application/vnd.ms-excel'],
    ['PowerPoint Document', 'application/vnd.ms-powerpoint'],
  ])('%s', async (stream, mediaType) => {
    const file = await onDisk(compoundFile('1Table', stream));
    expect(await sniff(file, 'a.doc')).toEqual({ mediaType, mediaClass: 'office' });
  });

  test('a compound file of another kind is not taken for one', async () => {
    const file = await onDisk(compoundFile('Contents'));
    expect(await sniff(file, 'a.doc')).toEqual({
      mediaType: 'application/x-cfb',
      mediaClass: 'unknown',
    });
  });

  test.each([
    ['word', 'wordprocessingml.document'],
    ['xl', 'spreadsheetml.sheet'],
    ['ppt', 'presentationml.presentation'],
  ])('%s in a zip, whole and cut', async (folder, kind) => {
    const mediaType = `application/vnd.openxmlformats-officedocument.${kind}`;
    const types = `<Types><Override ContentType="${mediaType}.main+xml"/></Types>`;
    const zip = Buffer.from(
      zipSync({
        '[Content_Types].xml': Buffer.from(types),
        [`${folder}/document.xml`]: Buffer.from('<x/>'),
      }),
    );
    expect(await sniff(await onDisk(zip), 'a')).toEqual({ mediaType, mediaClass: 'office' });
    expect(await isZipCut(await onDisk(zip))).toBe(false);
    expect(await isZipCut(await onDisk(zip.subarray(0, zip.length - 30)))).toBe(true);
  });
});

function box(type: string, contentBytes: number): Buffer {
  const bytes = Buffer.alloc(8 + contentBytes);
  bytes.writeUInt32BE(bytes.length, 0);
  bytes.write(type, 4, 'latin1');
  return bytes;
}

describe('recordings', () => {
  const whole = Buffer.concat([box('ftyp', 16), box('mdat', 1000), box('moov', 100)]);

  test('a whole one is sound, also with a 64-bit or an open-ended box', async () => {
    expect(await isMp4Cut(await onDisk(whole))).toBe(false);
    const large = box('mdat', 100);
    large.writeUInt32BE(1, 0);
    large.writeBigUInt64BE(108n, 8);
    const openEnded = box('mdat', 100);
    openEnded.writeUInt32BE(0, 0);
    const parts = [box('ftyp', 16), box('moov', 100), large, openEnded];
    expect(await isMp4Cut(await onDisk(Buffer.concat(parts)))).toBe(false);
  });

  test('one cut off at any point is not', async () => {
    for (const kept of [10, 24, 500, whole.length - 109, whole.length - 1])
      expect(await isMp4Cut(await onDisk(whole.subarray(0, kept)))).toBe(true);
  });
});
