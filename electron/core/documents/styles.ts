import { LINE_PITCH } from './geometry.ts';

/** The five faces of official documents, by the part they play. */
export type FontRole = 'body' | 'hei' | 'kai' | 'song' | 'title';

export interface FontFace {
  /** Name written into `w:eastAsia`. */
  readonly eastAsia: string;
  /** Latin letters and digits: faces whose widths are the same in Word and in LibreOffice's substitutes. */
  readonly latin: 'Times New Roman' | 'Arial';
  /** What to use where the named face is not installed (`w:altName`, CSS fallbacks). */
  readonly fallbacks: readonly string[];
}

export const FONTS: Readonly<Record<FontRole, FontFace>> = {
  body: {
    eastAsia: '仿宋',
    latin: 'Times New Roman',
    fallbacks: ['FangSong', '仿宋_GB2312', 'STFangsong', 'Noto Serif CJK SC'],
  },
  hei: { eastAsia: '黑体', latin: 'Arial', fallbacks: ['SimHei', 'STHeiti', 'Noto Sans CJK SC'] },
  kai: {
    eastAsia: '楷体',
    latin: 'Times New Roman',
    fallbacks: ['KaiTi', '楷体_GB2312', 'STKaiti', 'Noto Serif CJK SC'],
  },
  song: {
    eastAsia: '宋体',
    latin: 'Times New Roman',
    fallbacks: ['SimSun', 'STSong', 'Noto Serif CJK SC'],
  },
  title: {
    eastAsia: '方正小标宋简体',
    latin: 'Times New Roman',
    fallbacks: ['FZXiaoBiaoSong-B05S', '宋体', 'SimSun', 'Noto Serif CJK SC'],
  },
};

export type Align = 'left' | 'center' | 'right' | 'both';

/** A paragraph style; lengths in twips, sizes in half-points. */
export interface StyleSpec {
  readonly name: string;
  readonly font: FontRole;
  readonly size: number;
  readonly line: number;
  readonly lineRule: 'exact' | 'auto';
  readonly before: number;
  readonly after: number;
  readonly align: Align;
  readonly firstLine: number;
  readonly left: number;
  readonly right: number;
  /** Added to every character; −5 makes 28 characters of 16 pt fit the text block. */
  readonly letterSpacing: number;
  readonly keepNext: boolean;
  readonly keepLines: boolean;
  readonly color: string | null;
  readonly outlineLevel: number | null;
}

const base: StyleSpec = {
  name: 'Normal',
  font: 'body',
  size: 32,
  line: LINE_PITCH,
  lineRule: 'exact',
  before: 0,
  after: 0,
  align: 'left',
  firstLine: 0,
  left: 0,
  right: 0,
  letterSpacing: -5,
  keepNext: false,
  keepLines: false,
  color: null,
  outlineLevel: null,
};

const body: StyleSpec = { ...base, name: 'Jianshen Body', align: 'both', firstLine: 630 };
const heading: StyleSpec = {
  ...base,
  firstLine: 630,
  keepNext: true,
  keepLines: true,
  outlineLevel: 0,
};
const table: StyleSpec = {
  ...base,
  name: 'Jianshen Table',
  size: 21,
  line: 300,
  letterSpacing: 0,
};
const form: StyleSpec = { ...base, name: 'Jianshen Form', size: 24, line: 400, letterSpacing: 0 };

/** Every paragraph style of the documents, keyed by its `w:styleId`. One source for .docx, HTML and layout. */
export const STYLES = {
  Normal: base,
  Body: body,
  Flush: { ...body, name: 'Jianshen Flush', firstLine: 0 },
  Heading1: { ...heading, name: 'heading 1', font: 'hei' },
  Heading2: { ...heading, name: 'heading 2', font: 'kai', outlineLevel: 1 },
  ItemHeading: {
    ...body,
    name: 'Jianshen Item',
    align: 'left',
    keepNext: true,
    keepLines: true,
  },
  Title: {
    ...base,
    name: 'Title',
    font: 'title',
    size: 44,
    align: 'center',
    letterSpacing: 0,
    keepNext: true,
  },
  AnnexTitle: {
    ...base,
    name: 'Jianshen Annex Title',
    font: 'title',
    size: 36,
    align: 'center',
    letterSpacing: 0,
    keepNext: true,
    outlineLevel: 0,
  },
  IssuingMark: {
    ...base,
    name: 'Jianshen Issuing Mark',
    font: 'title',
    size: 72,
    line: 1000,
    align: 'center',
    letterSpacing: 0,
    color: 'FF0000',
    keepNext: true,
  },
  DocNumber: {
    ...base,
    name: 'Jianshen Number',
    align: 'center',
    letterSpacing: 0,
    keepNext: true,
  },
  AnnexMark: {
    ...base,
    name: 'Jianshen Annex Mark',
    font: 'hei',
    letterSpacing: 0,
    keepNext: true,
  },
  Note: {
    ...base,
    name: 'Jianshen Note',
    size: 24,
    line: 460,
    align: 'center',
    letterSpacing: 0,
    keepNext: true,
  },
  Caption: {
    ...base,
    name: 'caption',
    font: 'hei',
    size: 24,
    line: 560,
    align: 'center',
    letterSpacing: 0,
    keepNext: true,
  },
  TableText: table,
  TableCenter: { ...table, name: 'Jianshen Table Centred', align: 'center' },
  TableHead: { ...table, name: 'Jianshen Table Head', font: 'hei', align: 'center' },
  TableGroup: { ...table, name: 'Jianshen Table Group', font: 'kai' },
  TableStrong: { ...table, name: 'Jianshen Table Strong', font: 'hei', align: 'center' },
  TableNote: { ...table, name: 'Jianshen Table Note', size: 18, line: 260 },
  TableCenterNote: {
    ...table,
    name: 'Jianshen Table Centred Note',
    size: 18,
    line: 260,
    align: 'center',
  },
  HashText: { ...table, name: 'Jianshen Hash', size: 16, line: 220 },
  FormText: form,
  FormCenter: { ...form, name: 'Jianshen Form Centred', align: 'center' },
  FormRight: { ...form, name: 'Jianshen Form Right', align: 'right' },
  FormLabel: { ...form, name: 'Jianshen Form Label', font: 'hei', align: 'center' },
  Picture: {
    ...base,
    name: 'Jianshen Picture',
    size: 2,
    line: 240,
    lineRule: 'auto',
    align: 'center',
    letterSpacing: 0,
  },
  PhotoCaption: { ...table, name: 'Jianshen Photo Caption', align: 'center' },
  PhotoMeta: { ...table, name: 'Jianshen Photo Meta', size: 18, line: 260, align: 'center' },
  TOC1: { ...base, name: 'toc 1', letterSpacing: 0 },
  TOC2: { ...base, name: 'toc 2', letterSpacing: 0, left: 630 },
  SealName: { ...base, name: 'Jianshen Seal Name', align: 'right', keepNext: true },
  Imprint: { ...base, name: 'Jianshen Imprint', size: 28, line: 480, letterSpacing: 0 },
  PageNumber: {
    ...base,
    name: 'footer',
    font: 'song',
    size: 28,
    line: 280,
    letterSpacing: 0,
  },
  Running: { ...base, name: 'Jianshen Running', size: 18, line: 260, letterSpacing: 0 },
  DraftMark: {
    ...base,
    name: 'header',
    font: 'hei',
    size: 44,
    line: 560,
    align: 'center',
    letterSpacing: 0,
    color: 'A6A6A6',
  },
  Spacer: { ...base, name: 'Jianshen Spacer', size: 2, line: 20, letterSpacing: 0 },
} as const satisfies Readonly<Record<string, StyleSpec>>;

export type StyleId = keyof typeof STYLES;

export function styleSpec(id: StyleId): StyleSpec {
  return STYLES[id];
}
