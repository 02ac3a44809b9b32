import type { RuleParams } from '../model/checklist.ts';
import type { RegisterKey } from '../model/registers/index.ts';
import type { RuleContext } from './context.ts';
import type { FindingDraft } from './finding.ts';

/** One of the 45 automatic rules of DOMAIN §3; the words about it are in the `rule` namespace. */
export interface Rule {
  readonly id: string;
  /** The items it answers; a draft names its item when there are several. */
  readonly items: readonly [string, ...string[]];
  /** Clause of 《网络安全第三方服务机构管理规范》 it rests on. */
  readonly clause: string;
  readonly reads: readonly RegisterKey[];
  readonly params: readonly (keyof RuleParams)[];
  readonly check: (context: RuleContext) => readonly FindingDraft[];
}
