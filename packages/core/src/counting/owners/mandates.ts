import type { Head } from './heads.ts';
import type { Mark, OwnersPolicy, ProxyGrant } from './roll.ts';

/** Why a written mandate gives no vote. */
export type MandateFault = 'NOT_AN_OWNER' | 'AGENT_BARRED' | 'PROXY_CAP';

/** Why a mandate that is good in itself does not carry one mark. */
export type ProxyFault = MandateFault | 'NO_MANDATE' | 'OUT_OF_TERM' | 'PROXY_ENDED' | 'AGAINST_INSTRUCTION';

/** A proxy, and what voids it if anything does. */
export interface Mandate {
  readonly proxy: ProxyGrant;
  readonly fault: MandateFault | undefined;
}

/** The mandates of a vote by head, each with the fault that voids it. */
export type Mandates = ReadonlyMap<string, readonly Mandate[]>;

/**
 * Reads the proxies in the order they were given. A principal must own the head: an agent passes nothing on, so there
 * are no chains. An agent acts for at most `policy.proxyCap` principals; those given later are void.
 * Owners may entrust others in writing: Guidance Rules (2009) art. 26; a cap of three: Weifang rules art. 32.
 */
export function mandatesOf(
  proxies: readonly ProxyGrant[],
  heads: ReadonlyMap<string, Head>,
  policy: OwnersPolicy = {},
): Mandates {
  const cap = policy.proxyCap ?? Number.POSITIVE_INFINITY;
  const principals = new Map<string, Set<string>>();
  const mandates = new Map<string, Mandate[]>();
  for (const proxy of [...proxies].sort((a, b) => a.from - b.from)) {
    const served = principals.get(proxy.agent) ?? new Set();
    principals.set(proxy.agent, served);
    const fault = faultOf(proxy, heads.get(proxy.head), policy, served, cap);
    if (fault === undefined) served.add(proxy.principal);
    mandates.set(proxy.head, [...(mandates.get(proxy.head) ?? []), { proxy, fault }]);
  }
  return mandates;
}

function faultOf(
  proxy: ProxyGrant,
  head: Head | undefined,
  policy: OwnersPolicy,
  served: ReadonlySet<string>,
  cap: number,
): MandateFault | undefined {
  if (!head?.owners.includes(proxy.principal)) return 'NOT_AN_OWNER';
  if (policy.barredAgents?.includes(proxy.agent)) return 'AGENT_BARRED';
  if (!served.has(proxy.principal) && served.size >= cap) return 'PROXY_CAP';
  return undefined;
}

/** Why a mandate does not carry this mark at this time, or undefined when it does (Shanghai rules art. 18). */
export function faultOfMark({ proxy, fault }: Mandate, choice: Mark, at: number): ProxyFault | undefined {
  if (fault !== undefined) return fault;
  if (at < proxy.from || (proxy.until !== undefined && at > proxy.until)) return 'OUT_OF_TERM';
  if (proxy.instruction !== undefined && proxy.instruction !== String(choice)) return 'AGAINST_INSTRUCTION';
  return undefined;
}
