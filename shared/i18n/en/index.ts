import { checklist } from './checklist.ts';
import { common } from './common.ts';
import { documentUi } from './document-ui.ts';
import { error } from './error.ts';
import { evidenceUi } from './evidence-ui.ts';
import { finding } from './finding.ts';
import { gate } from './gate.ts';
import { home } from './home.ts';
import { organization } from './organization.ts';
import { rule } from './rule.ts';
import { session } from './session.ts';
import { settings } from './settings.ts';
import { shell } from './shell.ts';

/** Every namespace of the screens in this language. */
export const en = {
  checklist,
  common,
  documentUi,
  error,
  evidenceUi,
  finding,
  gate,
  home,
  organization,
  rule,
  session,
  settings,
  shell,
} as const;
