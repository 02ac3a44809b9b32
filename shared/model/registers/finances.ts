import { z } from 'zod';

const figure = z.number().nullish();

/** One year's figures in yuan (DOMAIN §2.11); a missing figure is asked for, not rejected. */
export const financesSchema = z.looseObject({
  year: z.int(),
  current_assets: figure,
  current_liabilities: figure,
  cash: figure,
  avg_monthly_cost: figure,
  revenue_security: figure,
  audited: z.boolean().nullish(),
});
export type Finances = z.infer<typeof financesSchema>;
