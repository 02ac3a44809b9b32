import type { SessionId } from '#shared/model/ids.ts';
import { registersSchema } from '#shared/model/registers/index.ts';
import type { Registers } from '#shared/model/registers/index.ts';
import type { RegisterRow } from '../../db/entities.ts';
import { registersOf } from './register-rows.ts';
import type { RegisterRepo } from './register.repo.ts';

export type RegisterService = ReturnType<typeof createRegisterService>;

/** The registers an organisation handed in for one review. */
export function createRegisterService(repo: RegisterRepo) {
  return {
    rows: (sessionId: SessionId): RegisterRow[] => repo.rows(sessionId),
    registers: (sessionId: SessionId): Registers =>
      registersSchema.parse(registersOf(repo.rows(sessionId))),
  };
}
