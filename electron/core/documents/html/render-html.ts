import type { DocumentModel } from '../blocks.ts';

export interface RenderHtmlOptions {
  readonly model: DocumentModel;
  readonly photoUrl: (photo: { readonly path: string }) => string;
  readonly nonce: string;
}

export function renderHtml(_options: RenderHtmlOptions): string {
  return '';
}
