import { readFile } from 'node:fs/promises';
import { DomainError } from '../../lib/errors.ts';
import type { ZipEntry } from '../zip/store-zip.ts';
import type { PhotoRun } from './body-xml.ts';
import { withJfif } from './jfif.ts';
import { escapeXml } from './xml.ts';

const EMU_PER_TWIP = 635;
const A = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const PIC = 'http://schemas.openxmlformats.org/drawingml/2006/picture';
const IMAGE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/image';

/** The photos of a document: one part a file, one drawing a place. */
export interface PhotoParts {
  /** `<w:drawing>` of each place, in the order of the document. */
  readonly drawings: readonly string[];
  /** `<Relationship>` elements for `word/_rels/document.xml.rels`. */
  readonly relationships: string;
  /** Media parts; each file is read only when its turn to be written comes. */
  readonly entries: readonly ZipEntry[];
}

interface PhotoPart {
  readonly name: string;
  readonly relationshipId: string;
  readonly path: string;
  /** Evidence number, for the sentence about a missing file. */
  readonly number: string;
}

/**
 * Written here and not by the library: it hashes and deflates every JPEG in JavaScript, which takes minutes
 * for hundreds, and builds an object for every element of every drawing.
 */
export function photoParts(runs: readonly PhotoRun[]): PhotoParts {
  const parts = new Map<string, PhotoPart>();
  const drawings = runs.map((run, index) => {
    const { path, number } = run.photo;
    const known = parts.get(path);
    const part = known ?? newPart(parts.size + 1, path, number);
    parts.set(path, part);
    return drawingXml(run, index + 1, part.relationshipId);
  });
  const all = [...parts.values()];
  return { drawings, relationships: all.map(relationshipXml).join(''), entries: all.map(entryOf) };
}

function newPart(place: number, path: string, number: string): PhotoPart {
  return { name: `photo${place}.jpg`, relationshipId: `photo${place}`, path, number };
}

function relationshipXml({ name, relationshipId }: PhotoPart): string {
  return `<Relationship Id="${relationshipId}" Type="${IMAGE}" Target="media/${name}"/>`;
}

function entryOf({ name, path, number }: PhotoPart): ZipEntry {
  const load = async (): Promise<Uint8Array> => {
    try {
      return withJfif(await readFile(path));
    } catch (error) {
      throw new DomainError('EVIDENCE_BLOB_MISSING', { number }, { cause: error });
    }
  };
  return { name: `word/media/${name}`, method: 0, load };
}

/** An inline picture (ECMA-376 part 1, 20.4.2.8); `id` is unique in the document. */
function drawingXml(run: PhotoRun, id: number, relationshipId: string): string {
  const size = `cx="${run.width * EMU_PER_TWIP}" cy="${run.height * EMU_PER_TWIP}"`;
  return (
    '<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">' +
    `<wp:extent ${size}/><wp:effectExtent l="0" t="0" r="0" b="0"/>` +
    `<wp:docPr id="${id}" name="photo${id}" descr="${escapeXml(run.photo.alt)}"/>` +
    `<wp:cNvGraphicFramePr><a:graphicFrameLocks xmlns:a="${A}" noChangeAspect="1"/></wp:cNvGraphicFramePr>` +
    `<a:graphic xmlns:a="${A}"><a:graphicData uri="${PIC}"><pic:pic xmlns:pic="${PIC}">` +
    `<pic:nvPicPr><pic:cNvPr id="${id}" name="photo${id}"/><pic:cNvPicPr/></pic:nvPicPr>` +
    `<pic:blipFill><a:blip r:embed="${relationshipId}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>` +
    `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${size}/></a:xfrm>` +
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>' +
    '</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>'
  );
}
