import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  notFound,
  redirect,
} from '@tanstack/react-router';
import { z } from 'zod';
import { sessionStateSchema } from '#shared/model/enums.ts';
import {
  evidenceIdSchema,
  itemIdSchema,
  organizationIdSchema,
  sessionIdSchema,
} from '#shared/model/ids.ts';
import { REGISTER_KEYS } from '#shared/model/registers/index.ts';
import { DocumentsScreen } from '../features/documents/DocumentsScreen.tsx';
import { SessionDocumentsScreen } from '../features/documents/SessionDocumentsScreen.tsx';
import { EvidenceWallScreen } from '../features/evidence/EvidenceWallScreen.tsx';
import { GateScreen } from '../features/gate/GateScreen.tsx';
import { HomeScreen } from '../features/home/HomeScreen.tsx';
import { NewOrganizationScreen } from '../features/organizations/NewOrganizationScreen.tsx';
import { OrganizationScreen } from '../features/organizations/OrganizationScreen.tsx';
import { OrganizationsScreen } from '../features/organizations/OrganizationsScreen.tsx';
import { EntryScreen } from '../features/sessions/EntryScreen.tsx';
import { NewSessionScreen } from '../features/sessions/NewSessionScreen.tsx';
import { PrepareScreen } from '../features/sessions/PrepareScreen.tsx';
import { SessionsScreen } from '../features/sessions/SessionsScreen.tsx';
import { SettingsScreen } from '../features/settings/SettingsScreen.tsx';
import { RegistersScreen } from '../features/registers/RegistersScreen.tsx';
import { concealed } from './Concealed.tsx';
import { SamplingScreen } from '../features/sampling/SamplingScreen.tsx';
import { FindingsBoard } from '../features/findings/FindingsBoard.tsx';
import { CrashedScreen, UnknownScreen } from './ErrorBoundary.tsx';
import { ChecklistWithEvidence } from './screens.tsx';
import { Shell } from './shell/Shell.tsx';

const root = createRootRoute({ component: Shell, notFoundComponent: UnknownScreen });
const at = <Path extends string>(path: Path, component: () => React.ReactNode) =>
  createRoute({ getParentRoute: () => root, path, component });

/** An address that names nothing that can exist is an unknown screen, not a crash. */
function known<Schema extends z.ZodType>(schema: Schema, written: string): z.output<Schema> {
  const parsed = schema.safeParse(written);
  if (parsed.success) return parsed.data;
  // oxlint-disable-next-line typescript/only-throw-error -- notFound() is the router's own signal, not an Error
  throw notFound();
}

const organization = createRoute({
  getParentRoute: () => root,
  path: 'organizations/$organizationId',
  params: {
    parse: ({ organizationId }) => ({
      organizationId: known(organizationIdSchema, organizationId),
    }),
  },
  component: concealed(OrganizationScreen),
});

const sessions = createRoute({
  getParentRoute: () => root,
  path: 'sessions',
  validateSearch: z.object({ state: sessionStateSchema.optional().catch(undefined) }),
  component: concealed(SessionsScreen),
});
const newSession = createRoute({
  getParentRoute: () => root,
  path: 'sessions/new',
  validateSearch: z.object({ organization: organizationIdSchema.optional().catch(undefined) }),
  component: NewSessionScreen,
});

/** Everything below belongs to one case; the frame shows its steps. */
const session = createRoute({
  getParentRoute: () => root,
  path: 'sessions/$sessionId',
  params: { parse: ({ sessionId }) => ({ sessionId: known(sessionIdSchema, sessionId) }) },
});
const inSession = <Path extends string>(path: Path, component: () => React.ReactNode) =>
  createRoute({ getParentRoute: () => session, path, component });

const sessionIndex = createRoute({
  getParentRoute: () => session,
  path: '/',
  beforeLoad: ({ params }) =>
    redirect({ to: '/sessions/$sessionId/checklist', params, throw: true }),
});
const prepare = createRoute({
  getParentRoute: () => session,
  path: 'prepare',
  validateSearch: z.object({
    /** Section that a gap sends to. */
    part: z.enum(['team', 'approval', 'recusal']).optional().catch(undefined),
  }),
  component: PrepareScreen,
});
const checklistItem = createRoute({
  getParentRoute: () => session,
  path: 'checklist/$itemId',
  params: { parse: ({ itemId }) => ({ itemId: known(itemIdSchema, itemId) }) },
  component: ChecklistWithEvidence,
});

const registersIndex = createRoute({
  getParentRoute: () => session,
  path: 'registers',
  beforeLoad: ({ params: { sessionId } }) =>
    redirect({
      to: '/sessions/$sessionId/registers/$register',
      params: { sessionId, register: 'staff' },
      throw: true,
    }),
});
const registers = createRoute({
  getParentRoute: () => session,
  path: 'registers/$register',
  params: { parse: ({ register }) => ({ register: known(z.enum(REGISTER_KEYS), register) }) },
  validateSearch: z.object({
    /** Row to go to, by its own id. */
    row: z.string().max(200).optional().catch(undefined),
  }),
  component: RegistersScreen,
});

const evidenceWall = createRoute({
  getParentRoute: () => session,
  path: 'evidence',
  validateSearch: z.object({
    /** Evidence opened in the viewer. */
    open: evidenceIdSchema.optional().catch(undefined),
    /** Only the evidence of this item. */
    item: itemIdSchema.optional().catch(undefined),
  }),
  component: EvidenceWallScreen,
});

const routeTree = root.addChildren([
  at('/', concealed(HomeScreen)),
  at('organizations', concealed(OrganizationsScreen)),
  at('organizations/new', NewOrganizationScreen),
  organization,
  sessions,
  newSession,
  at('documents', concealed(DocumentsScreen)),
  at('settings', SettingsScreen),
  session.addChildren([
    sessionIndex,
    prepare,
    inSession('entry', EntryScreen),
    inSession('checklist', ChecklistWithEvidence),
    checklistItem,
    evidenceWall,
    registersIndex,
    registers,
    inSession('findings', concealed(FindingsBoard)),
    inSession('sampling', concealed(SamplingScreen)),
    inSession('gate', GateScreen),
    inSession('documents', SessionDocumentsScreen),
  ]),
]);

export const router = createRouter({
  routeTree,
  history: createHashHistory(),
  defaultErrorComponent: CrashedScreen,
  defaultNotFoundComponent: UnknownScreen,
  defaultPreload: false,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
