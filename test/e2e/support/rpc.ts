import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import type { ContractRouterClient } from '@orpc/contract';
import type { Page } from '@playwright/test';
import type { Contract } from '#shared/contract/index.ts';

export type TestClient = ContractRouterClient<Contract>;

/** Speaks to the host as the opened page does, for preparing a case without clicking through it. */
export function clientOf(page: Page): TestClient {
  const { origin } = new URL(page.url());
  return createORPCClient(
    new RPCLink({
      url: `${origin}/rpc`,
      headers: async () => {
        const cookies = await page.context().cookies(origin);
        return { origin, cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; ') };
      },
    }),
  );
}

const AT = '2026-04-22T01:00:00.000Z';

/** Takes a case from draft onto the site: every fact of gates G1 and G2 recorded. */
export async function startVisit(client: TestClient, sessionId: string): Promise<void> {
  await client.session.update({
    sessionId,
    patch: {
      approvedBy: '审批例一',
      approvedAt: AT,
      noticeIssuedAt: AT,
      recusalConfirmedAt: AT,
      identityShownAt: AT,
      rightsToldAt: AT,
      recordingStartedAt: AT,
    },
  });
  await client.session.transition({ sessionId, to: 'pendingApproval' });
  await client.session.transition({ sessionId, to: 'notified' });
  await client.session.transition({ sessionId, to: 'onSite' });
}
