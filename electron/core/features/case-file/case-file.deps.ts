import type { Locale } from '#shared/model/settings.ts';
import type { CoreContext } from '../../lib/context.ts';
import type { CalendarService } from '../calendar/calendar.service.ts';
import type { ChecklistService } from '../checklist/checklist.service.ts';
import type { HistoryService } from '../history/history.service.ts';
import type { OrganizationService } from '../organization/organization.service.ts';
import type { RegisterService } from '../register/register.service.ts';
import type { SessionService } from '../session/session.service.ts';
import type { CaseFileRepo } from './case-file.repo.ts';

/** What import and export work with. */
export type CaseFileDeps = {
  readonly context: Pick<CoreContext, 'recorder' | 'newId'>;
  readonly repo: CaseFileRepo;
  readonly sessions: SessionService;
  readonly organizations: OrganizationService;
  readonly checklist: ChecklistService;
  readonly history: HistoryService;
  readonly registers: RegisterService;
  readonly calendars: CalendarService;
  /** Language of the sentences about a file. */
  readonly locale: () => Locale;
};
