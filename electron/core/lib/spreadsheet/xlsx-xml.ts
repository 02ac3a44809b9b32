const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};
const MAX_CODE_POINT = 0x10ffff;

const codePoint = (value: number): string =>
  value <= MAX_CODE_POINT ? String.fromCodePoint(value) : '';

/** Text of an element or attribute: XML's entities, and Excel's `_x000D_` for what XML cannot hold. */
export function unescapeXml(text: string): string {
  const plain = text.includes('&')
    ? text.replaceAll(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/giu, (whole, hex, decimal, name) => {
        if (typeof hex === 'string') return codePoint(Number.parseInt(hex, 16));
        if (typeof decimal === 'string') return codePoint(Number(decimal));
        return ENTITIES[String(name)] ?? whole;
      })
    : text;
  if (!plain.includes('_x')) return plain;
  return plain.replaceAll(/_x([0-9A-F]{4})_/giu, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

export function attributeOf(tag: string, name: string): string | undefined {
  const value = new RegExp(`\\b${name}="([^"]*)"`, 'u').exec(tag)?.[1];
  return value === undefined ? undefined : unescapeXml(value);
}

export function tagsOf(xml: string, name: string): string[] {
  // Up to the last `>`: a tag that never ends would otherwise be looked for from every place it begins.
  const closed = xml.slice(0, xml.lastIndexOf('>') + 1);
  return closed.match(new RegExp(`<(?:\\w+:)?${name}\\b[^>]*>`, 'gu')) ?? [];
}

/** Column letters to an index from 0. */
export function columnIndex(letters: string): number {
  let index = 0;
  for (let at = 0; at < letters.length; at += 1) index = index * 26 + letters.charCodeAt(at) - 64;
  return index - 1;
}

/** XML up to the last end of an element: every beginning before it ends somewhere, so one pass is enough. */
export function closedBy(xml: string, endTag: string): string {
  return xml.slice(0, xml.lastIndexOf(endTag) + endTag.length);
}

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** XML without comments, and with CDATA written as ordinary text. */
export function plainXml(xml: string): string {
  let plain = xml;
  if (plain.includes('<!--')) {
    const closed = closedBy(plain, '-->');
    plain = closed.replaceAll(/<!--[\s\S]*?-->/gu, '') + plain.slice(closed.length);
  }
  if (!plain.includes('<![CDATA[')) return plain;
  const closed = closedBy(plain, ']]>');
  return (
    closed.replaceAll(/<!\[CDATA\[([\s\S]*?)\]\]>/gu, (_, text: string) => escapeXml(text)) +
    plain.slice(closed.length)
  );
}
