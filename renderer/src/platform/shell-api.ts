/**
 * What the desktop shell offers the page. The preload exposes it as `window.shell`; in a browser it is
 * absent and every use has a fallback. Files are saved by plain download links, media are read from
 * `media/<evidenceId>/<original|thumb|preview>`, documents from `documents/<documentId>`: both hosts serve them.
 */
export interface ShellApi {
  readonly platform: string;
  /** Asks for the core's port; it arrives as a window message `SHELL_PORT_MESSAGE` carrying the port. */
  requestPort(): void;
  /** Opens the system's print dialog for this window. */
  print?(): void;
}

export const SHELL_PORT_MESSAGE = 'jianshen:port';

declare global {
  interface Window {
    readonly shell?: ShellApi;
  }
}
