import type { ReactNode } from 'react';
import { ChecklistScreen } from '../features/checklist/ChecklistScreen.tsx';
import { EvidencePanel } from '../features/evidence/EvidencePanel.tsx';

/** Features do not know each other; what one shows beside another is put together here. */
export function ChecklistWithEvidence(): ReactNode {
  return <ChecklistScreen evidence={(props) => <EvidencePanel {...props} />} />;
}
