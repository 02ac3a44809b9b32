import { z } from 'zod';

declare global {
  var __webpack_nonce__: string | undefined;
}

// First import of the entry: the content security policy forbids `eval` and styles without the nonce.
z.config({ jitless: true });
globalThis.__webpack_nonce__ =
  document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
