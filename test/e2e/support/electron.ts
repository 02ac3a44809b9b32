import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { RPCLink, type BrowserPortLike } from '@orpc/client/message-port';
import type { Page } from '@playwright/test';

import { SHELL_PORT_MESSAGE, type ShellApi } from '#shared/contract/shell.ts';

import { startInElectron } from './running-app.ts';

/** True when the flows run in the real Electron (`npm run test:electron`). */
export const inElectron = process.env['JIANSHEN_E2E_HOST'] === 'electron';

type Piece = { readonly text: string } | { readonly base64: string };

/** What the test keeps in the page. */
type Bridge = {
  /** Set while our own port is awaited, so that the application does not take it. */
  takePort?: ((port: MessagePort) => void) | undefined;
  port?: Promise<MessagePort>;
};

declare global {
  interface Window {
    readonly shell?: ShellApi;
    testBridge?: Bridge;
    /** Provided by `exposeFunction`. */
    fromCore?: (piece: Piece) => Promise<void>;
  }
}

/** In the page, before any of its own scripts: catches the port that was asked for the test. */
function catchPort(name: string): void {
  const bridge: Bridge = {};
  window.testBridge = bridge;
  window.addEventListener('message', (event) => {
    const [port] = event.ports;
    if (event.data !== name || port === undefined || bridge.takePort === undefined) return;
    event.stopImmediatePropagation();
    bridge.takePort(port);
    bridge.takePort = undefined;
  });
}

/** In the page: sends one message over the test's own port, asking for the port when needed. */
async function sendFromPage(piece: Piece): Promise<void> {
  const { testBridge: bridge, fromCore, shell } = window;
  if (bridge === undefined || shell === undefined) throw new Error('This is no page of the shell.');
  const toBase64 = (bytes: ArrayBuffer): string =>
    btoa(Array.from(new Uint8Array(bytes), (byte) => String.fromCharCode(byte)).join(''));
  const hear = ({ data }: MessageEvent): void => {
    void fromCore?.(typeof data === 'string' ? { text: data } : { base64: toBase64(data) });
  };
  bridge.port ??= new Promise((taken) => {
    bridge.takePort = (port) => {
      port.addEventListener('message', hear);
      port.start();
      taken(port);
    };
    shell.requestPort();
  });
  const port = await bridge.port;
  if ('text' in piece) port.postMessage(piece.text);
  else port.postMessage(Uint8Array.from(atob(piece.base64), (c) => c.charCodeAt(0)));
}

const toPiece = (data: string | Uint8Array): Piece =>
  typeof data === 'string' ? { text: data } : { base64: Buffer.from(data).toString('base64') };

const fromPiece = (piece: Piece): string | ArrayBuffer =>
  'text' in piece ? piece.text : new Uint8Array(Buffer.from(piece.base64, 'base64')).buffer;

async function prepare(page: Page, receive: (piece: Piece) => void): Promise<void> {
  await page.addInitScript(catchPort, SHELL_PORT_MESSAGE);
  await page.exposeFunction('fromCore', receive);
  await page.reload();
}

/** A line of the test's own to the core behind a page of the shell; survives the page's reloads. */
export async function linkThroughPage(page: Page) {
  const listeners: ((data: string | ArrayBuffer) => void)[] = [];
  await prepare(page, (piece) => {
    for (const listener of listeners) listener(fromPiece(piece));
  });
  const port: BrowserPortLike = {
    postMessage: (data: string | Uint8Array) => void page.evaluate(sendFromPage, toPiece(data)),
    onMessage: { addListener: (listener) => listeners.push(listener) },
    onDisconnect: { addListener: () => undefined },
  };
  return new RPCLink({ port });
}

/** The real shell on an empty vault of its own. */
export async function openElectron() {
  const dataFolder = mkdtempSync(join(tmpdir(), 'jianshen-e2e-'));
  const app = await startInElectron(dataFolder);
  const end = async (): Promise<void> => {
    await app.close();
    rmSync(dataFolder, { recursive: true, force: true });
  };
  return { page: app.page, end };
}
