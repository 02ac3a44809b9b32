import type { Verdict } from '#shared/model/enums.ts';

/** What a shape can say: a verdict, or that there is none yet. */
export type ShapeKind = Verdict | 'unanswered';
