import { orpc } from './client.ts';
import { queryClient } from './query-client.ts';

/**
 * After a command on a case: everything that is read from that case is read again.
 * The frozen checklist is left alone, it never changes.
 */
export async function invalidateCase(): Promise<void> {
  await Promise.all(
    [
      orpc.session.key(),
      orpc.calendar.key(),
      orpc.checklist.states.key(),
      orpc.checklist.restPreview.key(),
      orpc.checklist.itemHistory.key(),
      orpc.evidence.key(),
      orpc.history.key(),
      orpc.document.key(),
      orpc.organization.key(),
      orpc.register.overview.key(),
      orpc.register.rows.key(),
      orpc.finding.board.key(),
      orpc.sampling.key(),
    ].map((queryKey) => queryClient.invalidateQueries({ queryKey })),
  );
}
