import { createORPCClient } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import { createTanstackQueryUtils } from '@orpc/tanstack-query';
import type { Contract } from '#shared/contract/index.ts';
import { openLink } from './link.ts';

export type Client = ContractRouterClient<Contract>;

const link = openLink();

/** The only way to the core. Calls wait for the transport; errors are `ORPCError`s of the catalogue. */
export const client: Client = createORPCClient({
  call: async (path, input, options) => (await link).call(path, input, options),
});

/** Query and mutation options with their keys: `orpc.session.get.queryOptions({ input })`. */
export const orpc = createTanstackQueryUtils(client);
