import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

function equal(a: string, b: string): boolean {
  const left = Buffer.from(a);
  const right = Buffer.from(b);
  return left.length === right.length && timingSafeEqual(left, right);
}

function cookieOf(request: IncomingMessage, name: string): string {
  const pairs = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim().split('='));
  return pairs.find(([key]) => key === name)?.[1] ?? '';
}

/** Who may speak to this run of the host. */
export type Access = {
  /** Goes into the printed address; worth one exchange. */
  readonly token: string;
  /** @returns the Set-Cookie value when the token is right and was not used before. */
  readonly exchange: (token: string) => string | null;
  readonly hasCookie: (request: IncomingMessage) => boolean;
};

/**
 * One token a run, exchanged once for an HttpOnly cookie that no other site can send.
 * Cookies know no port: its name carries it, or two hosts on this machine would log each other out.
 */
export function createAccess(port: number): Access {
  const name = `jianshen-run-${port}`;
  const token = randomBytes(32).toString('base64url');
  const cookie = randomBytes(32).toString('base64url');
  let used = false;
  return {
    token,
    exchange: (offered) => {
      if (used || !equal(offered, token)) return null;
      used = true;
      return `${name}=${cookie}; HttpOnly; SameSite=Strict; Path=/`;
    },
    hasCookie: (request) => equal(cookieOf(request, name), cookie),
  };
}

/**
 * Refuses what did not come from our own page: a foreign `Host` (DNS rebinding)
 * or a foreign `Origin` (another site's script). Reads without `Origin` are
 * navigations and images of our page and are told apart by the cookie.
 */
export function isOwnRequest(request: IncomingMessage, authority: string): boolean {
  const { host, origin } = request.headers;
  if (host !== authority) return false;
  if (origin !== undefined) return origin === `http://${authority}`;
  return request.method === 'GET' || request.method === 'HEAD';
}
