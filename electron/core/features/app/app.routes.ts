import type { CoreContext } from '../../lib/context.ts';
import { definedOnly } from '../../lib/defined-only.ts';
import type { Rpc } from '../../lib/rpc.ts';
import type { AppService } from './app.service.ts';

export function createAppRoutes(rpc: Rpc, context: CoreContext, service: AppService) {
  return rpc.app.router({
    info: rpc.app.info.handler(() => ({
      version: context.version,
      deviceId: context.deviceId,
      vaultPath: context.vaultFolder,
      checklistVersion: context.checklist.checklist.meta.version,
    })),
    settings: rpc.app.settings.handler(() => service.settings()),
    updateSettings: rpc.app.updateSettings.handler(({ input }) =>
      service.updateSettings(definedOnly(input)),
    ),
    keptDraft: rpc.app.keptDraft.handler(({ input }) => service.keptDraft(input.key)),
    keepDraft: rpc.app.keepDraft.handler(({ input }) => service.keepDraft(input.key, input.draft)),
    resumePoint: rpc.app.resumePoint.handler(() => service.resumePoint()),
    setResumePoint: rpc.app.setResumePoint.handler(({ input }) => service.setResumePoint(input)),
  });
}
