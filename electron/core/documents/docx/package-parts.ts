import type { DocumentModel } from '../blocks.ts';
import type { FlowElement } from '../flow/flow.ts';
import type { PageLayout } from '../layout/layout.ts';
import { bodyXml } from './body-xml.ts';
import { splitSections } from '../flow/sections.ts';
import { fillBody } from './build-document.ts';
import type { PhotoParts } from './photo-parts.ts';
import { fontTableXml, stylesXml } from './styles-xml.ts';
import { escapeXml } from './xml.ts';
import type { Parts } from '../zip/text-entries.ts';

/** A document and how it comes to stand on paper. */
export interface LaidOut {
  readonly model: DocumentModel;
  readonly flow: readonly FlowElement[];
  readonly layout: PageLayout;
  readonly photos: PhotoParts;
}

/**
 * What the library cannot say, said in its XML, keeping schema order: the body is filled in, the style sheet
 * and font table are replaced, settings get mirrored margins and the language, properties lose everything
 * but the title.
 */
export function patchParts(parts: Parts, document: LaidOut): Parts {
  const { model } = document;
  const patched = new Map(parts);
  patched.set('word/styles.xml', stylesXml(model.language));
  patched.set('word/fontTable.xml', fontTableXml());
  patched.set('docProps/core.xml', coreXml(model));
  patched.set('docProps/app.xml', APP_XML);
  replaceIn(patched, 'word/settings.xml', patchSettings);
  replaceIn(patched, 'word/document.xml', (xml) => patchDocument(xml, document));
  replaceIn(patched, 'word/_rels/document.xml.rels', (xml) =>
    xml.replace('</Relationships>', `${document.photos.relationships}</Relationships>`),
  );
  return patched;
}

function replaceIn(
  parts: Map<string, string>,
  name: string,
  change: (xml: string) => string,
): void {
  const xml = parts.get(name);
  if (xml === undefined) throw new Error(`the document library wrote no ${name}`);
  parts.set(name, change(xml));
}

/** CT_Settings: … displayBackgroundShape, …, mirrorMargins, … evenAndOddHeaders … compat … themeFontLang. */
function patchSettings(xml: string): string {
  const mirrored = insertAfter(xml, '<w:displayBackgroundShape/>', '<w:mirrorMargins/>');
  return insertAfter(
    mirrored,
    '</w:compat>',
    '<w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/>',
  );
}

function insertAfter(xml: string, anchor: string, addition: string): string {
  const at = xml.indexOf(anchor);
  if (at < 0) throw new Error(`no ${anchor} to insert after`);
  return xml.slice(0, at + anchor.length) + addition + xml.slice(at + anchor.length);
}

/** The paragraph that carries a section break takes a line of body text unless it is made a sliver. */
function patchDocument(xml: string, { flow, layout, photos }: LaidOut): string {
  const slim = xml.replaceAll(
    '<w:p><w:pPr><w:sectPr',
    '<w:p><w:pPr><w:pStyle w:val="Spacer"/><w:sectPr',
  );
  const sections = splitSections(flow).map((section) => section.parts);
  return fillBody(slim, bodyXml(sections, layout, photos.drawings));
}

/** No author, company or machine; both times are the date of issue. */
function coreXml(model: DocumentModel): string {
  const at = `${model.date}T00:00:00Z`;
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"' +
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"' +
    ' xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escapeXml(model.title)}</dc:title><dc:language>${model.language}</dc:language>` +
    `<dcterms:created xsi:type="dcterms:W3CDTF">${at}</dcterms:created>` +
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${at}</dcterms:modified></cp:coreProperties>`
  );
}

const APP_XML =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"/>';
