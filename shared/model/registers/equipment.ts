import { z } from 'zod';
import { capability, optionalDate, text } from './fields.ts';

/** A device or tool and the capabilities it serves (DOMAIN §2.10). */
export const equipmentSchema = z.looseObject({
  id: text,
  name: text,
  category: z.enum(['硬件设备', '软件工具']).nullish(),
  tags: z.array(capability),
  quantity: z.int().min(1).nullish(),
  license_to: optionalDate,
  calibration_due: optionalDate,
  origin: z.enum(['采购', '自研', '开源', '来源不明']),
});
export type Equipment = z.infer<typeof equipmentSchema>;
