import { createHash } from 'node:crypto';
import { z } from 'zod';
import { IMPORT_MAX_BYTES } from '#shared/contract/register.ts';
import type { ImportPreview } from '#shared/contract/register.ts';
import type { EvidenceId, SessionId } from '#shared/model/ids.ts';
import { REGISTERS } from '#shared/model/register-fields/index.ts';
import type { RegisterKey } from '#shared/model/registers/index.ts';
import { foldWord } from '#shared/rules/registers/clean-text.ts';
import { holdsIdNumber, maskIdNumbersIn } from '#shared/rules/registers/id-number.ts';
import type { CoreContext } from '../../lib/context.ts';
import { DomainError } from '../../lib/errors.ts';
import { mayHold } from '../../lib/spreadsheet/other-text.ts';
import { readText } from '../../lib/spreadsheet/read-text.ts';
import { SpreadsheetError } from '../../lib/spreadsheet/sheet.ts';
import type { Workbook } from '../../lib/spreadsheet/sheet.ts';
import { faultError, readSpreadsheet } from '../../lib/spreadsheet/spreadsheet-reader.ts';
import type { EvidenceService } from '../evidence/evidence.service.ts';
import type { SessionService } from '../session/session.service.ts';
import type { RegisterService } from './register.service.ts';
import type { RememberedMapping } from './import/map-columns.ts';
import { maskedCopy } from './import/masked-copy.ts';
import { previewImport } from './import/preview.ts';
import type { PreviewChoices, PreviewResult } from './import/preview.ts';

export type ImportService = ReturnType<typeof createImportService>;

/** Previews hold whole workbooks; a fourth one makes the oldest go. */
const MAX_HELD = 3;
const EVIDENCE_KIND = '登记册台账';

type Deps = {
  readonly context: Pick<CoreContext, 'newId' | 'recorder'>;
  readonly sessions: SessionService;
  readonly registers: RegisterService;
  readonly evidence: EvidenceService;
  /** Machine-local state by key; mappings of an organisation's headers live here. */
  readonly memory: {
    readonly read: (key: string) => unknown;
    readonly write: (key: string, value: unknown) => void;
  };
};

export type ImportSource =
  | { readonly kind: 'file'; readonly fileName: string; readonly bytes: Uint8Array }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'previous'; readonly previewId: string };

type Source = {
  readonly workbook: Workbook;
  readonly bytes: Uint8Array;
  readonly fileName: string | null;
  readonly sha256: string;
  readonly elsewhere: boolean;
};
type Held = {
  readonly sessionId: SessionId;
  readonly register: RegisterKey;
  readonly source: Source;
  readonly result: PreviewResult;
  readonly revision: string;
};

const mappingSchema = z.record(z.string(), z.string().nullable());
const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

function textSource(text: string): Source {
  const bytes = new TextEncoder().encode(text);
  try {
    const workbook = readText(text, '粘贴');
    return { workbook, bytes, fileName: null, sha256: sha256Of(bytes), elsewhere: false };
  } catch (error) {
    if (error instanceof SpreadsheetError) throw faultError(error.fault);
    throw error;
  }
}

async function fileSource(fileName: string, bytes: Uint8Array): Promise<Source> {
  if (bytes.length > IMPORT_MAX_BYTES)
    throw faultError({ kind: 'tooLarge', what: 'bytes', limit: IMPORT_MAX_BYTES });
  const workbook = await readSpreadsheet(bytes);
  const elsewhere = mayHold(bytes, holdsIdNumber);
  return { workbook, bytes, fileName, sha256: sha256Of(bytes), elsewhere };
}

function createMemory({ sessions, memory }: Deps) {
  const keyOf = (sessionId: SessionId, register: RegisterKey): string =>
    `importMapping:${sessions.require(sessionId).organizationId}:${register}`;
  const read = (sessionId: SessionId, register: RegisterKey): RememberedMapping => {
    const stored = mappingSchema.safeParse(memory.read(keyOf(sessionId, register)));
    return stored.success ? stored.data : {};
  };
  return {
    read,
    /** What a person chose is remembered; what the words of a header say needs no memory. */
    remember: ({ sessionId, register, result }: Held): void => {
      const chosen = result.columns
        .filter(({ title, mappedBy }) => mappedBy === 'chosen' && foldWord(title) !== '')
        // A line of data taken for a header must not be kept.
        .filter(({ title }) => !holdsIdNumber(title))
        .map(({ title, field }) => [foldWord(title), field?.key ?? null] as const);
      if (chosen.length === 0) return;
      const known = read(sessionId, register);
      memory.write(keyOf(sessionId, register), { ...known, ...Object.fromEntries(chosen) });
    },
  };
}

/** Bytes that may be stored: the original, or its copy with masked ID numbers. */
async function storableOf({ source, result }: Held): Promise<{ name: string; bytes: Uint8Array }> {
  const name = maskIdNumbersIn(source.fileName ?? '粘贴的表格.csv');
  if (!result.preview.source.redacted) return { name, bytes: source.bytes };
  const { sheet, headerRows } = result.preview;
  const firstRow = Math.max(0, ...headerRows);
  const bytes = await maskedCopy(source.workbook, { sheet, firstRow, columns: result.columns });
  return { name: `${name.replace(/\.[^.]+$/u, '')}（证件号已遮盖）.xlsx`, bytes };
}

function noteOf({ source, register, result }: Held): string {
  const { counts, source: facts, sheet } = result.preview;
  const rows = `新增 ${counts.added}、修改 ${counts.changed}、删除 ${counts.removed}、不合格 ${counts.rejected}`;
  const original = facts.redacted
    ? `原件含证件号明文，未存入案卷；原件 SHA-256 ${source.sha256}，${source.bytes.length} 字节。`
    : '';
  return `导入${REGISTERS[register].zh}登记册（工作表“${sheet}”）：${rows}。${original}`;
}

/** Previews that can still be committed, the newest few. */
function createHeld(newId: CoreContext['newId']) {
  const held = new Map<string, Held>();
  return {
    require: (previewId: string): Held => {
      const found = held.get(previewId);
      if (found === undefined) throw new DomainError('IMPORT_EXPIRED', {});
      return found;
    },
    hold: (one: Held): string => {
      const previewId = newId();
      held.set(previewId, one);
      for (const oldest of [...held.keys()].slice(0, -MAX_HELD)) held.delete(oldest);
      return previewId;
    },
    drop: (previewId: string): void => void held.delete(previewId),
  };
}

/** Writes the source into the evidence store, as it came or masked. Its row says that it was imported, so it waits. */
async function keepSource(evidence: EvidenceService, one: Held): Promise<() => EvidenceId> {
  const { name, bytes } = await storableOf(one);
  const described = { kind: EVIDENCE_KIND, legalCategory: '电子数据', note: noteOf(one) };
  const arrival = { sessionId: one.sessionId, fileName: name, itemIds: [], capturedAt: null };
  return evidence.keep({ ...arrival, described }, bytes);
}

/** Imports of spreadsheets: previewed in memory, committed whole. */
export function createImportService(deps: Deps) {
  const { sessions, registers, evidence } = deps;
  const memory = createMemory(deps);
  const previews = createHeld(deps.context.newId);

  const sourceOf = (source: ImportSource): Source | Promise<Source> => {
    switch (source.kind) {
      case 'file':
        return fileSource(source.fileName, source.bytes);
      case 'text':
        return textSource(source.text);
      case 'previous':
        return previews.require(source.previewId).source;
    }
  };

  const preview = async (
    sessionId: SessionId,
    register: RegisterKey,
    from: ImportSource,
    choices: PreviewChoices,
  ): Promise<{ previewId: string; preview: ImportPreview }> => {
    sessions.requireEditable(sessionId);
    const source = await sourceOf(from);
    const { fileName, sha256, bytes, workbook, elsewhere } = source;
    const result = previewImport({
      register,
      workbook,
      elsewhere,
      source: { fileName: fileName && maskIdNumbersIn(fileName), sha256, sizeBytes: bytes.length },
      choices,
      remembered: memory.read(sessionId, register),
      stored: registers.rowsOf(sessionId, register),
      ...registers.surroundings(sessionId),
    });
    const revision = registers.revision(sessionId, register);
    const previewId = previews.hold({ sessionId, register, source, result, revision });
    return { previewId, preview: result.preview };
  };

  const assertCommittable = (one: Held, sessionId: SessionId, withoutRejected: boolean): void => {
    sessions.requireEditable(sessionId);
    if (one.sessionId !== sessionId) throw new DomainError('IMPORT_EXPIRED', {});
    if (registers.revision(sessionId, one.register) !== one.revision)
      throw new DomainError('REGISTER_CHANGED', {});
    const { rejected } = one.result.preview.counts;
    if (rejected > 0 && !withoutRejected)
      throw new DomainError('IMPORT_REJECTED', { count: rejected });
  };

  const commit = async (sessionId: SessionId, previewId: string, withoutRejected: boolean) => {
    const one = previews.require(previewId);
    assertCommittable(one, sessionId, withoutRejected);
    // From here on it belongs to this commit: a second one finds nothing.
    previews.drop(previewId);
    const insertSource = await keepSource(evidence, one);
    // The register may have changed while the source was being written.
    assertCommittable(one, sessionId, withoutRejected);
    // Two commands, so that undo takes the rows back and leaves the source with its note.
    const evidenceId = deps.context.recorder.together(() => {
      const id = insertSource();
      registers.writeImport(sessionId, one.register, one.result.plan);
      return id;
    });
    memory.remember(one);
    const { added, changed, removed } = one.result.preview.counts;
    const revision = registers.revision(sessionId, one.register);
    return { added, changed, removed, evidence: await evidence.get(evidenceId), revision };
  };

  return { preview, commit, discard: previews.drop };
}
