import { document as en } from '#shared/i18n/en/document.ts';
import { document as zhCN } from '#shared/i18n/zh-CN/document.ts';
import type { DocumentKind } from '#shared/model/document.ts';
import type { Locale } from '#shared/model/settings.ts';

/** Name of a document as it stands in its file name (DOMAIN §5.3); drafts say so. */
export function documentTitle(request: {
  readonly kind: DocumentKind;
  readonly draft: boolean;
  readonly locale: Locale;
}): string {
  const words = (request.locale === 'en' ? en : zhCN).kind;
  const title = words[request.kind];
  return request.draft ? `${title}${words.draftSuffix}` : title;
}
