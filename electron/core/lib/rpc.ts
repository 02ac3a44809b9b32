import { implement, ORPCError, ValidationError } from '@orpc/server';
import { contract } from '#shared/contract/index.ts';
import { DomainError, storageError } from './errors.ts';
import type { Log } from './log.ts';
import { pathText } from './path-text.ts';
import type { NewId } from './ids.ts';

function pathOf(path: readonly unknown[] | undefined): string {
  const parts = (path ?? []).map((part) =>
    typeof part === 'object' && part !== null && 'key' in part ? part.key : part,
  );
  return pathText(parts);
}

function validationError(error: ORPCError<string, unknown>): DomainError | null {
  if (error.code !== 'BAD_REQUEST' || !(error.cause instanceof ValidationError)) return null;
  const issues = error.cause.issues.map((issue) => ({
    at: pathOf(issue.path),
    message: issue.message,
  }));
  return new DomainError('VALIDATION_FAILED', { issues });
}

/**
 * The one place where failures become answers: expected ones keep their code and
 * data, unknown ones are logged here and masked behind a reference.
 */
export function createErrorMapper(log: Log, newId: NewId, vaultFolder: string) {
  return (error: unknown): ORPCError<string, unknown> => {
    const known =
      error instanceof ORPCError ? validationError(error) : storageError(error, vaultFolder);
    if (known instanceof DomainError)
      return new ORPCError(known.code, { status: known.status, data: known.data, defined: true });
    if (error instanceof ORPCError && error.code !== 'INTERNAL_SERVER_ERROR') return error;
    const reference = newId();
    log({ level: 'error', event: 'rpc.unexpected', detail: { reference }, error });
    return new ORPCError('INTERNAL', { status: 500, data: { reference }, defined: true });
  };
}
export type ErrorMapper = ReturnType<typeof createErrorMapper>;

/** Implementer of the contract whose every procedure maps its failures. */
export function createRpc(mapError: ErrorMapper) {
  return implement(contract).use(async ({ next }) => {
    try {
      return await next();
    } catch (error) {
      throw mapError(error);
    }
  });
}
export type Rpc = ReturnType<typeof createRpc>;

/** Failures inside a stream pass by the middleware; this maps them too. */
export async function* mapStreamErrors<T>(
  source: AsyncIterable<T>,
  mapError: ErrorMapper,
): AsyncGenerator<T, void, void> {
  try {
    yield* source;
  } catch (error) {
    throw mapError(error);
  }
}
