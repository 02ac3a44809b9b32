import { useQuery } from '@tanstack/react-query';
import type { SessionId } from '#shared/model/ids.ts';
import { orpc } from '../../api/client.ts';
import { useFormat } from '../../components/format/use-format.ts';

export interface ItemOption {
  readonly value: string;
  readonly label: string;
}

/** The items of a case as choices: `PT-13 服务人员年培训20课时`. */
export function useItemOptions(sessionId: SessionId): readonly ItemOption[] {
  const { pick } = useFormat();
  const frozen = useQuery({
    ...orpc.checklist.frozen.queryOptions({ input: { sessionId } }),
    staleTime: Infinity,
  });
  return (frozen.data?.checklist.items ?? []).map((item) => ({
    value: item.id,
    label: `${item.id} ${pick(item.short_title, item.short_title_en)}`,
  }));
}
