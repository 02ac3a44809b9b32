import type { ReactNode } from 'react';
import type { ItemId, SessionId } from '#shared/model/ids.ts';

interface EvidencePanelProps {
  readonly sessionId: SessionId;
  readonly itemId: ItemId;
  readonly need: number;
  readonly layout: 'rail' | 'strip';
  readonly editable: boolean;
}

export function EvidencePanel(props: EvidencePanelProps): ReactNode {
  return <div>{props.need}</div>;
}
