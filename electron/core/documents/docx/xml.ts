/** Text and attribute values as XML. Control characters are gone already: the flow replaces them. */
export function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** A field mark: begin, separate or end. */
export function fieldMark(type: 'begin' | 'separate' | 'end'): string {
  return `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
}

export function fieldInstruction(text: string): string {
  return `<w:r><w:instrText xml:space="preserve">${escapeXml(text)}</w:instrText></w:r>`;
}

/** Bookmark names take letters, digits and underscores only. */
export function bookmarkName(id: string): string {
  return `_Toc_${id.replaceAll(/[^A-Za-z0-9]/gu, '_')}`;
}
