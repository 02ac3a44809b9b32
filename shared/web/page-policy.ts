/**
 * Stands in index.html wherever a nonce belongs, e.g. `<meta name="csp-nonce"
 * content="__CSP_NONCE__">`; the host puts a new one in for every answer.
 */
export const NONCE_PLACEHOLDER = '__CSP_NONCE__';

/** The screens: everything from ourselves, inline styles only with the nonce, no eval, no network. */
export function pagePolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' blob: data:",
    "media-src 'self' blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "frame-src 'self' blob:",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/**
 * Evidence and print previews: bytes that strangers may have made. They may be looked at, inside our
 * own page, and do nothing.
 */
export const contentPolicy = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  "img-src 'self' data:",
  "media-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join('; ');

/** Headers every answer of a host carries. */
export const commonHeaders: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
};

const contentTypes: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
  ico: 'image/x-icon',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  png: 'image/png',
  svg: 'image/svg+xml',
  wasm: 'application/wasm',
  webp: 'image/webp',
  woff2: 'font/woff2',
};

/** Content type of a file of the built screens, by its extension. */
export function contentTypeOf(path: string): string {
  const extension = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
  return contentTypes[extension] ?? 'application/octet-stream';
}

/** The page with its nonce in place. */
export const withNonce = (html: string, nonce: string): string =>
  html.replaceAll(NONCE_PLACEHOLDER, nonce);

/**
 * The file of the built screens that a URL path names, relative to their folder with `/` between its
 * parts; undefined for a path that is malformed or leads out of the folder.
 */
export function pageFile(pathname: string): string | undefined {
  const decoded = decode(pathname);
  if (decoded === undefined || /[\\:\0]/.test(decoded)) return undefined;
  const parts = decoded.split('/').filter((part) => part !== '');
  if (parts.some((part) => part === '.' || part === '..')) return undefined;
  return parts.length === 0 ? 'index.html' : parts.join('/');
}

function decode(pathname: string): string | undefined {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
}
