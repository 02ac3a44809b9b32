import { calendar } from './calendar.ts';
import { checklist } from './checklist.ts';
import { common } from './common.ts';
import { documentUi } from './document-ui.ts';
import { error } from './error.ts';
import { evidenceUi } from './evidence-ui.ts';
import { finding } from './finding.ts';
import { findingsUi } from './findings-ui.ts';
import { gate } from './gate.ts';
import { home } from './home.ts';
import { organization } from './organization.ts';
import { param } from './param.ts';
import { registerUi } from './register-ui.ts';
import { register } from './register.ts';
import { rule } from './rule.ts';
import { sampling } from './sampling.ts';
import { session } from './session.ts';
import { settings } from './settings.ts';
import { shell } from './shell.ts';

/** Every namespace of the screens in this language. */
export const en = {
  calendar,
  checklist,
  common,
  documentUi,
  error,
  evidenceUi,
  finding,
  findingsUi,
  gate,
  home,
  organization,
  param,
  register,
  registerUi,
  rule,
  sampling,
  session,
  settings,
  shell,
} as const;
