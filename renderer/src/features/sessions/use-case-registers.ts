import { useQueries } from '@tanstack/react-query';
import type { SessionDetail } from '#shared/contract/session.ts';
import { REGISTERS } from '#shared/model/register-fields/index.ts';
import { REGISTER_KEYS, type Registers, registersSchema } from '#shared/model/registers/index.ts';
import { orpc } from '../../api/client.ts';

/** Every register of the case as the rules want them; `wrong` while a row does not read as one. */
export function useCaseRegisters({ session }: SessionDetail): Registers | 'reading' | 'wrong' {
  const queries = useQueries({
    queries: REGISTER_KEYS.map((register) =>
      orpc.register.rows.queryOptions({ input: { sessionId: session.id, register } }),
    ),
  });
  const read = queries.map(({ data }) => data);
  if (read.some((one) => one === undefined)) return 'reading';
  const entries = REGISTER_KEYS.map((register, at) => {
    const rows = (read[at]?.rows ?? []).map(({ data }) => data);
    return [register, REGISTERS[register].single ? rows[0] : rows];
  });
  const parsed = registersSchema.safeParse(Object.fromEntries(entries));
  return parsed.success ? parsed.data : 'wrong';
}
