import type { Inspector, InspectorDraft } from '#shared/model/inspector.ts';
import { inspectorIdSchema } from '#shared/model/ids.ts';
import { inspectorEntity } from '../../db/entities.ts';
import type { CoreContext } from '../../lib/context.ts';
import { DomainError } from '../../lib/errors.ts';
import type { InspectorRepo } from './inspector.repo.ts';

export type InspectorService = ReturnType<typeof createInspectorService>;

/** The people of this review unit, picked into teams. */
export function createInspectorService(
  { recorder, newId }: Pick<CoreContext, 'recorder' | 'newId'>,
  repo: InspectorRepo,
) {
  function require(id: string): Inspector {
    const inspector = repo.find(id);
    if (inspector === undefined) throw new DomainError('NOT_FOUND', { what: 'inspector', id });
    return inspector;
  }
  return {
    list: (): Inspector[] => repo.all(),
    create: (draft: InspectorDraft): Inspector => {
      const inspector = { ...draft, id: inspectorIdSchema.parse(newId()), active: true };
      recorder.run({ sessionId: null, name: 'inspector.create' }, (tx) =>
        tx.insert(inspectorEntity, inspector),
      );
      return inspector;
    },
    update: (id: string, patch: Partial<Inspector>): Inspector => {
      require(id);
      recorder.run({ sessionId: null, name: 'inspector.update' }, (tx) =>
        tx.update(inspectorEntity, id, patch),
      );
      return require(id);
    },
  };
}
