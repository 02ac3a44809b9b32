import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { usePresenting } from '../components/session/presenting.ts';
import { ChecklistScreen, type Slots } from '../features/checklist/ChecklistScreen.tsx';
import { EvidencePanel } from '../features/evidence/EvidencePanel.tsx';
import { CitationMenu } from '../features/findings/CitationMenu.tsx';
import { FindingsPanel } from '../features/findings/FindingsPanel.tsx';
import { FindingsRail } from '../features/findings/FindingsRail.tsx';
import { useItemFindings } from '../features/findings/use-findings.ts';

/** While others look on, the checklist knows of no findings. */
const nothing = (): ReactNode => null;
const NO_FINDINGS: Slots['findings'] = {
  byItem: new Map(),
  Panel: nothing,
  Rail: nothing,
  Citations: nothing,
};

/** Features do not know each other; what one shows beside another is put together here. */
export function ChecklistWithEvidence(): ReactNode {
  const { sessionId } = useParams({ strict: false });
  const byItem = useItemFindings(sessionId);
  const slots: Slots = {
    evidence: (props) => <EvidencePanel {...props} />,
    findings: usePresenting()
      ? NO_FINDINGS
      : { byItem, Panel: FindingsPanel, Rail: FindingsRail, Citations: CitationMenu },
  };
  return <ChecklistScreen slots={slots} />;
}
