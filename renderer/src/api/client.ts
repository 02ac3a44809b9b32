import { createORPCClient } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import { createTanstackQueryUtils } from '@orpc/tanstack-query';
import type { Contract } from '#shared/contract/index.ts';
import { openLink } from './link.ts';

export type Client = ContractRouterClient<Contract>;

/** The only way to the core. Expected failures are `ORPCError`s with a code of the catalogue. */
export const client: Client = createORPCClient(openLink());

/** Query and mutation options with their keys: `orpc.session.get.queryOptions({ input })`. */
export const orpc = createTanstackQueryUtils(client);
