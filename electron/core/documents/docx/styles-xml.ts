import { FONTS, STYLES, type Align, type StyleId, type StyleSpec } from '../styles.ts';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/**
 * The style sheet, written out: the library has no paragraph `snapToGrid`, `autoSpaceDE` or `kinsoku`.
 * Elements stand in schema order (CT_PPrBase, CT_RPr).
 */
export function stylesXml(language: string): string {
  const ids = Object.keys(STYLES).filter((id): id is StyleId => id in STYLES);
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:styles xmlns:w="${W}">${docDefaults(language)}${ids.map(styleXml).join('')}${TABLE_STYLE}</w:styles>`;
}

function docDefaults(language: string): string {
  const other = language === 'en' ? 'en-GB' : 'zh-CN';
  return (
    `<w:docDefaults><w:rPrDefault><w:rPr>${fontsXml(STYLES.Normal)}<w:kern w:val="0"/>` +
    `<w:sz w:val="32"/><w:szCs w:val="32"/>` +
    `<w:lang w:val="${other === 'zh-CN' ? 'en-US' : other}" w:eastAsia="zh-CN" w:bidi="ar-SA"/>` +
    `</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>`
  );
}

function styleXml(id: StyleId): string {
  const spec: StyleSpec = STYLES[id];
  const own = id === 'Normal' ? ' w:default="1"' : '';
  const custom = spec.name.startsWith('Jianshen') ? ' w:customStyle="1"' : '';
  const based = id === 'Normal' ? '' : '<w:basedOn w:val="Normal"/>';
  return (
    `<w:style w:type="paragraph"${own}${custom} w:styleId="${id}"><w:name w:val="${spec.name}"/>` +
    `${based}<w:qFormat/><w:pPr>${paragraphXml(spec)}</w:pPr><w:rPr>${runXml(spec)}</w:rPr></w:style>`
  );
}

const JC: Readonly<Record<Align, string>> = {
  left: 'left',
  center: 'center',
  right: 'right',
  both: 'both',
};

function paragraphXml(spec: StyleSpec): string {
  return [
    onOff('keepNext', spec.keepNext),
    onOff('keepLines', spec.keepLines),
    onOff('widowControl', false),
    onOff('kinsoku', true),
    onOff('wordWrap', true),
    onOff('overflowPunct', true),
    onOff('autoSpaceDE', true),
    onOff('autoSpaceDN', true),
    // Exact lines must not be stretched to the next line of the grid.
    onOff('snapToGrid', false),
    `<w:spacing w:before="${spec.before}" w:after="${spec.after}" w:line="${spec.line}" w:lineRule="${spec.lineRule}"/>`,
    indentXml(spec),
    `<w:jc w:val="${JC[spec.align]}"/>`,
    spec.outlineLevel === null ? '' : `<w:outlineLvl w:val="${spec.outlineLevel}"/>`,
  ].join('');
}

function onOff(name: string, on: boolean): string {
  return on ? `<w:${name}/>` : `<w:${name} w:val="0"/>`;
}

function indentXml(spec: StyleSpec): string {
  const first =
    spec.firstLine === 0
      ? 'w:firstLine="0"'
      : `w:firstLineChars="200" w:firstLine="${spec.firstLine}"`;
  return `<w:ind w:left="${spec.left}" w:right="${spec.right}" ${first}/>`;
}

function fontsXml(spec: Pick<StyleSpec, 'font'>): string {
  const face = FONTS[spec.font];
  return (
    `<w:rFonts w:hint="eastAsia" w:ascii="${face.latin}" w:hAnsi="${face.latin}" ` +
    `w:eastAsia="${face.eastAsia}" w:cs="${face.latin}"/>`
  );
}

function runXml(spec: StyleSpec): string {
  const color = spec.color === null ? '' : `<w:color w:val="${spec.color}"/>`;
  return (
    `${fontsXml(spec)}<w:b w:val="0"/><w:i w:val="0"/>${color}` +
    `<w:spacing w:val="${spec.letterSpacing}"/><w:kern w:val="0"/>` +
    `<w:sz w:val="${spec.size}"/><w:szCs w:val="${spec.size}"/>`
  );
}

const TABLE_STYLE =
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>' +
  '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>' +
  '<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/>' +
  '<w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>';

/** Fonts named by the document with the faces to use where they are missing. */
export function fontTableXml(): string {
  const faces = Object.values(FONTS).map(
    (face) =>
      `<w:font w:name="${face.eastAsia}"><w:altName w:val="${face.fallbacks[0] ?? ''}"/>` +
      `<w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="default"/></w:font>`,
  );
  const latin = [...new Set(Object.values(FONTS).map((face) => face.latin))].map(
    (name) => `<w:font w:name="${name}"><w:charset w:val="00"/><w:family w:val="auto"/></w:font>`,
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:fonts xmlns:w="${W}">${faces.join('')}${latin.join('')}</w:fonts>`;
}
