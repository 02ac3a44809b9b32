/**
 * What the desktop shell offers the screens as `window.shell`; absent in a browser. Everything that
 * concerns cases goes through the RPC contract, never through here.
 */
export type ShellApi = {
  readonly platform: 'windows' | 'mac' | 'linux';
  /**
   * Asks for a line to the core. It arrives as a message event on the window whose data is
   * SHELL_PORT_MESSAGE, with one MessagePort; a new one follows by itself whenever the core had to be
   * started again, so a listener replaces the port it had.
   */
  readonly requestPort: () => void;
  /** Opens the system's print dialog for the page as it is. Resolves with whether it was printed. */
  readonly print: () => Promise<boolean>;
  readonly setTitle: (title: string) => void;
  /** Called before the window closes; the shell waits for it, so that no keystroke is lost. */
  readonly onBeforeClose: (flush: () => Promise<void>) => void;
};

/** Data of the window message that carries a port to the core. */
export const SHELL_PORT_MESSAGE = 'jianshen:port';
