import { EventEmitter } from 'node:events';

import type * as Electron from 'electron';

import { strict } from './strict.ts';

type RequestHandler = Parameters<Electron.Session['setPermissionRequestHandler']>[0];
type CheckHandler = Parameters<Electron.Session['setPermissionCheckHandler']>[0];
type BeforeRequest = (
  details: { readonly url: string },
  answer: (response: { readonly cancel?: boolean }) => void,
) => void;

/** Keeps the handlers the shell installs, so that a test can call them as Chromium would. */
export class FakeSession extends EventEmitter {
  private requestHandler: RequestHandler = null;
  private checkHandler: CheckHandler = null;
  private deviceHandler: (() => boolean) | null = null;
  private beforeRequest: BeforeRequest | undefined;
  readonly handlers = new Map<string, (request: Request) => Promise<Response>>();

  readonly protocol = strict('protocol', {
    handle: (scheme: string, handler: (request: Request) => Promise<Response>) => {
      this.handlers.set(scheme, handler);
    },
  });

  readonly webRequest = strict('webRequest', {
    onBeforeRequest: (listener: BeforeRequest) => {
      this.beforeRequest = listener;
    },
  });

  setPermissionRequestHandler(handler: RequestHandler): void {
    this.requestHandler = handler;
  }

  setPermissionCheckHandler(handler: CheckHandler): void {
    this.checkHandler = handler;
  }

  setDevicePermissionHandler(handler: () => boolean): void {
    this.deviceHandler = handler;
  }

  /** True when a page at `url` would be given the permission. */
  asksFor(
    permission: Parameters<NonNullable<RequestHandler>>[1],
    url: string,
    mediaTypes?: readonly ('video' | 'audio')[],
  ): boolean {
    let granted = true;
    const details = {
      isMainFrame: true,
      requestingUrl: url,
      ...(mediaTypes ? { mediaTypes: [...mediaTypes] } : {}),
    };
    const contents = {} as Electron.WebContents;
    this.requestHandler?.(contents, permission, (answer) => (granted = answer), details);
    return granted;
  }

  checks(
    permission: Parameters<NonNullable<CheckHandler>>[1],
    origin: string,
    mediaType?: 'video' | 'audio',
  ): boolean {
    const details = { isMainFrame: true, ...(mediaType ? { mediaType } : {}) };
    return this.checkHandler?.(null, permission, origin, details) ?? true;
  }

  grantsDevices(): boolean {
    return this.deviceHandler?.() ?? true;
  }

  /** True when a request to the address would be let through. */
  lets(url: string): boolean {
    let cancelled = false;
    this.beforeRequest?.({ url }, ({ cancel }) => (cancelled = cancel === true));
    return !cancelled;
  }

  async request(url: string, init?: RequestInit): Promise<Response> {
    const handler = this.handlers.get('app');
    if (handler === undefined) throw new Error('The app: scheme is not served.');
    return handler(new Request(url, init));
  }
}
