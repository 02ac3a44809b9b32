import { z } from 'zod';
import { commandIdSchema, instantSchema } from './ids.ts';

/**
 * One field that changed. Creation and deletion are changes of the field `*`
 * whose new or old value is the whole row.
 */
export const changeSchema = z
  .object({
    entity: z.string(),
    entityId: z.string(),
    field: z.string(),
    old: z.json(),
    new: z.json(),
  })
  .readonly();
export type Change = z.infer<typeof changeSchema>;

/** One service command with its changes: the unit of undo, audit and merge. */
export const commandSchema = z
  .object({
    id: commandIdSchema,
    name: z.string(),
    /** Commands of one burst of typing share a group and are undone together. */
    groupId: z.string(),
    /** The group whose changes this command reversed; null for ordinary commands. */
    undoes: z.string().nullable(),
    /** Why, for commands that must say it (unlinking and removing evidence). */
    reason: z.string().nullable().default(null),
    actor: z.string(),
    deviceId: z.string(),
    /** Hybrid logical clock, sortable as text; a stamp of a later century would spoil every later one. */
    hlc: z.string().regex(/^[0-3]\d{12}-[0-9a-f]{4}-[0-9a-z-]+$/u),
    at: instantSchema,
    changes: z.array(changeSchema).readonly(),
  })
  .readonly();
export type Command = z.infer<typeof commandSchema>;

export const undoStateSchema = z
  .object({
    undo: z.object({ groupId: z.string(), name: z.string() }).readonly().nullable(),
    redo: z.object({ groupId: z.string(), name: z.string() }).readonly().nullable(),
  })
  .readonly();
export type UndoState = z.infer<typeof undoStateSchema>;
