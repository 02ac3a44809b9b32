import { RPCLink as FetchLink } from '@orpc/client/fetch';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import { SHELL_PORT_MESSAGE, type ShellApi } from '../platform/shell-api.ts';

let leaving = false;
window.addEventListener('pagehide', () => {
  leaving = true;
});
window.addEventListener('pageshow', () => {
  leaving = false;
});

/** Loopback host. A page that is going away may still send its last words (`keepalive`). */
function httpLink() {
  return new FetchLink({
    url: new URL('rpc', document.baseURI),
    fetch: (request, init) => fetch(request, { ...init, keepalive: leaving }),
  });
}

function receivePort(shell: ShellApi): Promise<MessagePort> {
  return new Promise((resolve) => {
    const onMessage = (event: MessageEvent): void => {
      const port = event.ports[0];
      if (event.source !== window || event.data !== SHELL_PORT_MESSAGE || !port) return;
      window.removeEventListener('message', onMessage);
      resolve(port);
    };
    window.addEventListener('message', onMessage);
    shell.requestPort();
  });
}

async function portLink(shell: ShellApi) {
  const port = await receivePort(shell);
  const link = new PortLink({ port });
  port.start();
  return link;
}

/** The transport to the core: the shell's port where there is a shell, the loopback host otherwise. */
export async function openLink() {
  return window.shell ? portLink(window.shell) : httpLink();
}
