import { join } from 'node:path';

import { app, type Session, type WebContents } from 'electron';

import { appOrigin } from './app-protocol.ts';

/** Schemes that lead to no network; chrome-extension: is the built-in PDF viewer. */
const localSchemes = new Set(['app:', 'blob:', 'data:', 'devtools:', 'chrome-extension:']);

const schemeOf = (url: string): string => url.slice(0, url.indexOf(':') + 1);

const isOurs = (url: string): boolean => url === appOrigin || url.startsWith(`${appOrigin}/`);

/** A file made by a page keeps its page's origin: blob:app://jianshen/…. */
const isOurFile = (url: string): boolean => isOurs(url.replace(/^blob:/, ''));

/** No page reaches the network, whatever it holds: principle 2, "no network, ever, unless asked". */
function blockNetwork(session: Session): void {
  session.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !localSchemes.has(schemeOf(details.url)) });
  });
}

/** Everything is denied but the camera, for our own page, and copying text. */
function restrictPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) => {
    if (!isOurs(details.requestingUrl)) return answer(false);
    if (permission === 'clipboard-sanitized-write') return answer(true);
    const wanted = 'mediaTypes' in details ? (details.mediaTypes ?? []) : [];
    answer(permission === 'media' && wanted.length > 0 && wanted.every((type) => type === 'video'));
  });
  session.setPermissionCheckHandler((_contents, permission, requestingOrigin, details) => {
    if (!isOurs(requestingOrigin)) return false;
    if (permission === 'clipboard-sanitized-write') return true;
    return permission === 'media' && details.mediaType === 'video';
  });
  session.setDevicePermissionHandler(() => false);
}

/** A written document goes where the person says; foreign addresses never become files. */
function askWhereToSave(session: Session): void {
  session.on('will-download', (event, item) => {
    if (!isOurFile(item.getURL())) return event.preventDefault();
    item.setSaveDialogOptions({ defaultPath: join(app.getPath('documents'), item.getFilename()) });
  });
}

/** What holds for everything a window of this session loads. */
export function guardSession(session: Session): void {
  blockNetwork(session);
  restrictPermissions(session);
  askWhereToSave(session);
}

/** A page stays where it is: no other address, no second window, no embedded browser. */
export function guardContents(contents: WebContents): void {
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => {
    if (event.isMainFrame || !isOurFile(event.url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}
