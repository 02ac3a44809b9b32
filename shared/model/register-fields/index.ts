import type { z } from 'zod';
import {
  certificateSchema,
  changeSchema,
  commitmentSchema,
  equipmentSchema,
  evaluationSchema,
  financesSchema,
  orgSchema,
  premisesSchema,
  previousSchema,
  projectDocumentSchema,
  projectSchema,
  reportedSchema,
  staffSchema,
  threatReportSchema,
  trainingSchema,
} from '../registers/index.ts';
import type { RegisterKey } from '../registers/index.ts';
import type { RegisterField } from './field.ts';
import { orgFields } from './org.ts';
import { certificateFields, commitmentFields, trainingFields } from './people-papers.ts';
import { staffFields } from './people.ts';
import { evaluationFields, projectDocumentFields, projectFields } from './projects.ts';
import {
  changeFields,
  equipmentFields,
  financesFields,
  premisesFields,
  previousFields,
  reportedFields,
  threatReportFields,
} from './reports.ts';

export * from './field.ts';

/** What a grid, a template and an import know of a register (DOMAIN §2); `schema` is the truth. */
export type RegisterSpec = {
  readonly zh: string;
  readonly en: string;
  /** One record rather than rows. */
  readonly single: boolean;
  readonly fields: readonly RegisterField[];
  readonly schema: z.ZodType<Readonly<Record<string, unknown>>>;
  /** Fields by which a reader knows a row. */
  readonly label: readonly string[];
  /** Fields that tell two rows apart when neither carries a known id. */
  readonly identity: readonly string[];
  /** Where `identity` finds nothing, e.g. because a number was hashed with another key. */
  readonly likeness: readonly string[];
  /** Beginning of ids made here. */
  readonly idPrefix: string;
};

const rows = (
  zh: string,
  en: string,
  fields: readonly RegisterField[],
  schema: RegisterSpec['schema'],
  keys: Pick<RegisterSpec, 'label' | 'identity' | 'idPrefix'> &
    Partial<Pick<RegisterSpec, 'likeness'>>,
): RegisterSpec => ({ zh, en, single: false, fields, schema, likeness: [], ...keys });

const single = (
  zh: string,
  en: string,
  fields: readonly RegisterField[],
  schema: RegisterSpec['schema'],
  label: readonly string[],
): RegisterSpec => ({
  zh,
  en,
  single: true,
  fields,
  schema,
  label,
  identity: [],
  likeness: [],
  idPrefix: '',
});

export const REGISTERS: Readonly<Record<RegisterKey, RegisterSpec>> = {
  org: single('机构', 'Organisation', orgFields, orgSchema, ['name']),
  staff: rows('人员', 'Staff', staffFields, staffSchema, {
    label: ['name'],
    identity: ['id_hash'],
    likeness: ['name', 'hire_date'],
    idPrefix: 'S',
  }),
  certificates: rows('证书', 'Certificates', certificateFields, certificateSchema, {
    label: ['staff_id', 'type'],
    identity: ['staff_id', 'type', 'no_masked'],
    idPrefix: 'K',
  }),
  trainings: rows('培训', 'Trainings', trainingFields, trainingSchema, {
    label: ['title'],
    identity: ['title', 'date_from'],
    idPrefix: 'T',
  }),
  commitments: rows('保密协议与责任书', 'NDAs and pledges', commitmentFields, commitmentSchema, {
    label: ['staff_id', 'kind'],
    identity: ['staff_id', 'kind', 'sign_date'],
    idPrefix: 'N',
  }),
  projects: rows('服务项目', 'Projects', projectFields, projectSchema, {
    label: ['name'],
    identity: ['contract_no'],
    likeness: ['name'],
    idPrefix: 'P',
  }),
  project_documents: rows(
    '项目文档',
    'Project documents',
    projectDocumentFields,
    projectDocumentSchema,
    {
      label: ['project_id', 'type'],
      identity: ['project_id', 'type', 'no'],
      idPrefix: 'D',
    },
  ),
  changes: rows('变更报备', 'Changes', changeFields, changeSchema, {
    label: ['kind', 'change_date'],
    identity: ['kind', 'nature', 'change_date', 'staff_id'],
    idPrefix: 'C',
  }),
  threat_reports: rows('威胁与事件上报', 'Threat reports', threatReportFields, threatReportSchema, {
    label: ['title'],
    identity: ['kind', 'title'],
    idPrefix: 'H',
  }),
  equipment: rows('设备工具', 'Equipment', equipmentFields, equipmentSchema, {
    label: ['name'],
    identity: ['name', 'category'],
    idPrefix: 'Q',
  }),
  premises: rows('场地', 'Premises', premisesFields, premisesSchema, {
    label: ['address'],
    identity: ['address'],
    idPrefix: 'Z',
  }),
  evaluations: rows('服务评价', 'Evaluations', evaluationFields, evaluationSchema, {
    label: ['project_id', 'date'],
    identity: ['project_id', 'date'],
    idPrefix: 'E',
  }),
  finances: single('财务', 'Finances', financesFields, financesSchema, ['year']),
  reported: single('上报名单', 'Reported lists', reportedFields, reportedSchema, ['report_date']),
  previous: single('上年问题', 'Previous findings', previousFields, previousSchema, ['year']),
};

export function fieldOf(register: RegisterKey, key: string): RegisterField | undefined {
  return REGISTERS[register].fields.find((one) => one.key === key);
}
