import './shell-api.ts';

/** Prints the current page through the shell, or through the browser when there is none. */
export function printPage(): void {
  if (window.shell?.print) window.shell.print();
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

/** Hands text made here to the user as a file (browser download or the shell's save dialog). */
export function saveTextFile(fileName: string, content: string, mediaType: string): void {
  const url = URL.createObjectURL(new Blob([content], { type: mediaType }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  // The download reads the blob after the click returns.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
