import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';

export type DocxParts = Readonly<Record<string, string>>;

/** Text parts of a .docx, by name; media is left out. */
export function docxParts(file: string): DocxParts {
  const files = unzipSync(readFileSync(file), { filter: (entry) => !isMedia(entry.name) });
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

export function docxMedia(file: string): Readonly<Record<string, Uint8Array>> {
  return unzipSync(readFileSync(file), { filter: (entry) => isMedia(entry.name) });
}

function isMedia(name: string): boolean {
  return name.startsWith('word/media/');
}

export function part(parts: DocxParts, name: string): string {
  const xml = parts[name];
  if (xml === undefined) throw new Error(`no part ${name}`);
  return xml;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&amp;': '&',
};

export function unescapeXml(text: string): string {
  return text.replaceAll(/&(?:lt|gt|quot|apos|amp);/gu, (entity) => ENTITIES[entity] ?? entity);
}

/** Visible text of a document part, one line per paragraph. */
export function textOf(xml: string): string {
  return xml
    .split('</w:p>')
    .map((paragraph) =>
      [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/gu)].map((m) => m[1] ?? '').join(''),
    )
    .map(unescapeXml)
    .join('\n');
}

/** Entries of the table of contents as written: text and cached page. */
export function tocOf(xml: string): readonly { readonly text: string; readonly page: number }[] {
  return [...xml.matchAll(/<w:hyperlink[^>]*>(.*?)<\/w:hyperlink>/gu)].map((link) => {
    const texts = [...(link[1] ?? '').matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/gu)];
    return {
      text: unescapeXml(texts[0]?.[1] ?? ''),
      page: Number(texts.at(-1)?.[1] ?? Number.NaN),
    };
  });
}

/** Throws where tags do not nest, an entity is unknown or a control character stands. */
export function assertWellFormed(xml: string): void {
  const open: string[] = [];
  for (const [, close, name, rest] of xml.matchAll(
    /<(\/?)([A-Za-z][\w:.-]*)((?:"[^"]*"|[^">])*)>/gu,
  )) {
    if (close === '/') {
      const last = open.pop();
      if (last !== name) throw new Error(`</${name}> closes <${last}>`);
    } else if (rest?.endsWith('/') !== true) open.push(name ?? '');
  }
  if (open.length > 0) throw new Error(`not closed: ${open.join(' ')}`);
  const stray = /&(?!(?:lt|gt|quot|apos|amp|#\d+|#x[\da-f]+);)/iu.exec(xml);
  if (stray !== null) throw new Error(`stray & at ${stray.index}`);
  const text = xml.replaceAll(/[\t\n\r]/gu, '');
  if (/\p{Cc}/u.test(text)) throw new Error('control character');
}
