import { oc } from '@orpc/contract';
import { ERRORS } from './errors.ts';

/** Every procedure may answer with any error of the catalogue; data is checked against its schema. */
export const procedure = oc.errors(ERRORS);
