import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { CustomScheme } from 'electron';

import {
  commonHeaders,
  contentPolicy,
  contentTypeOf,
  pageFile,
  pagePolicy,
  withNonce,
} from '#shared/web/page-policy.ts';

/** Where the screens live; nothing else may be shown in a window. */
export const appOrigin = 'app://jianshen';

/** To be registered before the app is ready. */
export const appScheme: CustomScheme = {
  scheme: 'app',
  privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true },
};

const refuse = (status: number): Response =>
  new Response(null, { status, headers: { ...commonHeaders } });

async function answerPage(file: string, folder: string): Promise<Response> {
  const bytes = await readFile(join(folder, file)).catch(() => undefined);
  if (bytes === undefined) return refuse(404);
  const headers = { ...commonHeaders, 'content-type': contentTypeOf(file) };
  if (!file.endsWith('.html')) return new Response(bytes, { headers });
  const nonce = randomBytes(16).toString('base64');
  return new Response(withNonce(bytes.toString('utf8'), nonce), {
    headers: { ...headers, 'content-security-policy': pagePolicy(nonce) },
  });
}

/** Bytes of the case: whatever the core says about them, they may not act. */
function confine(response: Response): Response {
  const headers = new Headers(response.headers);
  for (const [name, value] of Object.entries(commonHeaders)) {
    if (!headers.has(name)) headers.set(name, value);
  }
  if (!headers.has('content-security-policy'))
    headers.set('content-security-policy', contentPolicy);
  return new Response(response.body, { status: response.status, headers });
}

type Sources = {
  /** Folder of the built screens. */
  readonly pageFolder: string;
  /** Answers /media/… and /documents/…. */
  readonly fetchFromCore: (request: Request) => Promise<Response>;
};

/** Answers every request of a window: the built screens, and the files of cases through the core. */
export function answerAppRequests({ pageFolder, fetchFromCore }: Sources) {
  return async (request: Request): Promise<Response> => {
    const { protocol, host, pathname } = new URL(request.url);
    if (`${protocol}//${host}` !== appOrigin) return refuse(403);
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405);
    const file = pageFile(pathname);
    if (file === undefined) return refuse(400);
    if (!/^(media|documents)\//.test(file)) return answerPage(file, pageFolder);
    return fetchFromCore(request).then(confine, () => refuse(502));
  };
}
