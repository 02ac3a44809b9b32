import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  commonHeaders,
  contentTypeOf,
  pageFile,
  pagePolicy,
  withNonce,
} from '#shared/web/page-policy.ts';

/** Answers with a file of the built screens; the page gets a fresh nonce each time. */
export async function answerStatic(folder: string, pathname: string): Promise<Response> {
  const file = pageFile(pathname);
  const bytes =
    file === undefined ? undefined : await readFile(join(folder, file)).catch(() => undefined);
  if (file === undefined || bytes === undefined)
    return new Response(null, { status: 404, headers: { ...commonHeaders } });
  const headers = { ...commonHeaders, 'content-type': contentTypeOf(file) };
  if (!file.endsWith('.html')) return new Response(new Uint8Array(bytes), { headers });
  const nonce = randomBytes(16).toString('base64');
  return new Response(withNonce(bytes.toString('utf8'), nonce), {
    headers: { ...headers, 'content-security-policy': pagePolicy(nonce) },
  });
}
