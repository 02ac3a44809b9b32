import type { ShellApi } from '#shared/contract/shell.ts';

declare global {
  interface Window {
    /** Present in the desktop shell alone; everything below falls back to what a browser can do. */
    readonly shell?: ShellApi;
  }
}

export const desktopShell = (): ShellApi | undefined => window.shell;

/** Prints the page as it is, through the shell or the browser. */
export function printPage(): void {
  if (window.shell) void window.shell.print();
  else window.print();
}

export function hasCamera(): boolean {
  return typeof navigator.mediaDevices?.getUserMedia === 'function';
}

export type MediaVariant = 'original' | 'thumb' | 'preview';

/** Address of an evidence file, relative to the page, the same in both hosts. */
export function mediaUrl(evidenceId: string, variant: MediaVariant): string {
  return new URL(`media/${evidenceId}/${variant}`, document.baseURI).href;
}

/** Address of a written document, for a download link. */
export function documentUrl(documentId: string): string {
  return new URL(`documents/${documentId}`, document.baseURI).href;
}

/** Hands a written document to the user as a file (browser download or the shell's save dialog). */
export function saveDocument(document: { readonly id: string; readonly fileName: string }): void {
  download(documentUrl(document.id), document.fileName);
}

/** Hands text made here to the user as a file (browser download or the shell's save dialog). */
export function saveTextFile(fileName: string, content: string, mediaType: string): void {
  saveBlob(fileName, new Blob([content], { type: mediaType }));
}

/** Hands bytes to the user as a file, the same way. */
export function saveBlob(fileName: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  download(url, fileName);
  // The download reads the blob after the click returns.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

function download(url: string, fileName: string): void {
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
}
