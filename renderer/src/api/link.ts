import { RPCLink as FetchLink } from '@orpc/client/fetch';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import { SHELL_PORT_MESSAGE, type ShellApi } from '#shared/contract/shell.ts';
import { desktopShell } from '../platform/index.ts';

type Link = Pick<PortLink<Record<never, never>>, 'call'>;

let leaving = false;
window.addEventListener('pagehide', () => {
  leaving = true;
});
window.addEventListener('pageshow', () => {
  leaving = false;
});

/** Loopback host. A page that is going away may still send its last words (`keepalive`). */
function httpLink(): Link {
  return new FetchLink({
    url: new URL('rpc', document.baseURI),
    fetch: (request, init) => fetch(request, { ...init, keepalive: leaving }),
  });
}

/** Desktop shell. When the core had to be started again a new port comes by itself. */
function portLink(shell: ShellApi): Link {
  const { promise: first, resolve } = Promise.withResolvers<Link>();
  let link = first;
  window.addEventListener('message', (event) => {
    const port = event.ports[0];
    if (event.source !== window || event.data !== SHELL_PORT_MESSAGE || !port) return;
    const next = new PortLink({ port });
    port.start();
    link = Promise.resolve(next);
    resolve(next);
  });
  shell.requestPort();
  return { call: async (...args) => (await link).call(...args) };
}

/** The transport to the core: the shell's port where there is a shell, the loopback host otherwise. */
export function openLink(): Link {
  const shell = desktopShell();
  return shell ? portLink(shell) : httpLink();
}
