import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checklistSchema } from '#shared/model/checklist.ts';
import type { ChecklistResource } from './context.ts';

/** Reads the checklist shipped in `resources/`; its hash is its identity in every session. */
export function loadChecklist(resourcesFolder: string): ChecklistResource {
  const json = readFileSync(join(resourcesFolder, 'checklist.json'), 'utf8');
  return {
    sha256: createHash('sha256').update(json, 'utf8').digest('hex'),
    json,
    checklist: checklistSchema.parse(JSON.parse(json)),
  };
}
