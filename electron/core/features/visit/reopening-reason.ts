import { z } from 'zod';
import type { Change, Command } from '#shared/model/history.ts';
import { sessionEntity } from '../../db/entities.ts';

const reopens = ({ entity, field, old }: Change): boolean =>
  entity === sessionEntity.name && field === 'state' && old === 'awaitingSignature';

/** Why a closed case was last opened again, from its changes of state, oldest first; null when it never was. */
export function reopeningReason(commands: readonly Command[]): string | null {
  const { changes } = commands.findLast((command) => command.changes.some(reopens)) ?? {};
  const given = changes?.find(({ field }) => field === 'stateReason')?.new;
  return z
    .string()
    .nullable()
    .catch(null)
    .parse(given ?? null);
}
