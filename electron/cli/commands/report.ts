import { documentKindSchema } from '#shared/model/document.ts';
import type { DocumentKind, DocumentRecord } from '#shared/model/document.ts';
import type { SessionId } from '#shared/model/ids.ts';
import { sessionIdSchema } from '#shared/model/ids.ts';
import type { Core } from '../../core/core.ts';
import { deliverFile } from '../../core/lib/deliver-file.ts';
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

export type ReportRequest = {
  readonly sessionId: SessionId;
  readonly kinds: readonly DocumentKind[];
  readonly draft: boolean;
  readonly out: string;
};

/** Writes the documents of a session into a folder. */
export async function writeDocuments(
  { services: { documents } }: Core,
  { sessionId, kinds, draft, out }: ReportRequest,
): Promise<readonly WrittenFile[]> {
  const files: WrittenFile[] = [];
  for (const kind of kinds) {
    const record: DocumentRecord = await documents.write({
      sessionId,
      kind,
      draft,
      locale: 'zh-CN',
    });
    const path = await deliverFile(documents.pathOf(record), out, record.fileName);
    files.push({ kind, path, sha256: record.sha256 });
  }
  return files;
}

/** `report --data DIR --session ID --out DIR [--kind K …] [--draft]` → `{ files }`. */
export async function report(args: readonly string[]): Promise<CommandResult> {
  const { values } = readArguments(args, OPTIONS);
  const request = {
    sessionId: sessionOf(required(values.session, 'session')),
    kinds: kindsOf(values.kind),
    draft: values.draft,
    out: required(values.out, 'out'),
  };
  const files = await withExistingVault(required(values.data, 'data'), (core) =>
    writeDocuments(core, request),
  );
  return { json: { files }, words: files.map(({ path }) => path).join('\n') };
}
