import { arrangementSchema, WHOLE_BOARD } from '#shared/model/board-view.ts';
import type { Arrangement } from '#shared/model/board-view.ts';
import { documentFormatSchema, documentKindSchema } from '#shared/model/document.ts';
import type { DocumentKind, DocumentRecord } from '#shared/model/document.ts';
import type { SessionId } from '#shared/model/ids.ts';
import { sessionIdSchema } from '#shared/model/ids.ts';
import type { Core } from '../../core/core.ts';
import { assertOutputFolder, deliverFile } from '../../core/lib/deliver-file.ts';
import { COMMON, readArguments, required, UsageError } from '../arguments.ts';
import type { CommandResult } from '../output.ts';
import { withExistingVault } from '../with-core.ts';

const OPTIONS = {
  ...COMMON,
  data: { type: 'string' },
  session: { type: 'string' },
  out: { type: 'string' },
  kind: { type: 'string', multiple: true },
  draft: { type: 'boolean', default: false },
  by: { type: 'string', default: 'rule' },
} as const;

export type WrittenFile = { readonly kind: string; readonly path: string; readonly sha256: string };

export function sessionOf(text: string): SessionId {
  const parsed = sessionIdSchema.safeParse(text);
  if (!parsed.success) throw new UsageError(`--session ${text} is not the id of a session`);
  return parsed.data;
}

function kindsOf(texts: readonly string[] | undefined): readonly DocumentKind[] {
  return (texts ?? ['reviewReport']).map((text) => {
    const parsed = documentKindSchema.safeParse(text);
    if (parsed.success) return parsed.data;
    throw new UsageError(`--kind ${text} is not one of ${documentKindSchema.options.join(', ')}`);
  });
}

function arrangementOf(text: string): Arrangement {
  const parsed = arrangementSchema.safeParse(text);
  if (parsed.success) return parsed.data;
  throw new UsageError(`--by ${text} is not one of ${arrangementSchema.options.join(', ')}`);
}

export type ReportRequest = {
  readonly sessionId: SessionId;
  readonly kinds: readonly DocumentKind[];
  readonly draft: boolean;
  /** How the findings of a 疑点单 are arranged. */
  readonly by: Arrangement;
  readonly out: string;
};

type Documents = Core['services']['documents'];

/** One kind in every format it is written in. */
async function writeKind(
  documents: Documents,
  kind: DocumentKind,
  { sessionId, draft, by }: ReportRequest,
): Promise<readonly DocumentRecord[]> {
  const request = { sessionId, locale: 'zh-CN' } as const;
  if (kind !== 'suspicionList') return [await documents.write({ ...request, kind, draft })];
  const view = { ...WHOLE_BOARD, by };
  const written: DocumentRecord[] = [];
  for (const format of documentFormatSchema.options)
    written.push(await documents.writeSuspicions({ ...request, view, format }));
  return written;
}

/** Writes the documents of a session into a folder. */
export async function writeDocuments(
  { services: { documents } }: Core,
  request: ReportRequest,
): Promise<readonly WrittenFile[]> {
  const files: WrittenFile[] = [];
  for (const kind of request.kinds)
    for (const record of await writeKind(documents, kind, request)) {
      const path = await deliverFile(documents.pathOf(record), request.out, record.fileName);
      files.push({ kind, path, sha256: record.sha256 });
    }
  return files;
}

/** `report --data DIR --session ID --out DIR [--kind K …] [--draft] [--by A]` → `{ files }`. */
export async function report(args: readonly string[]): Promise<CommandResult> {
  const { values } = readArguments(args, OPTIONS);
  const request = {
    sessionId: sessionOf(required(values.session, 'session')),
    kinds: kindsOf(values.kind),
    draft: values.draft,
    by: arrangementOf(values.by),
    out: required(values.out, 'out'),
  };
  const files = await withExistingVault(required(values.data, 'data'), async (core) => {
    await assertOutputFolder(request.out);
    return writeDocuments(core, request);
  });
  return { json: { files }, words: files.map(({ path }) => path).join('\n') };
}
