import type { LeaveForProvider, ProviderAddress } from '@juyi/core/people/sign-in/schema';
import type { Answer, Call } from '../../http/call.ts';
import { Refused } from '../../http/refused.ts';
import { tokenHash } from '../../keyring.ts';
import type { PeopleOptions } from '../service.ts';
import { providerStore as store } from './store.ts';

export const loginCookie = 'juyi-login';
export const checksPlace = 'provider_logins.sealed';
const life = 10 * 60_000;

/** Sends somebody to a login elsewhere; a cookie binds the answer to this browser. */
export async function leaveForProvider(
  call: Call<undefined, LeaveForProvider>,
  { signIn }: PeopleOptions,
): Promise<Answer<ProviderAddress>> {
  const provider = signIn.providers.find(({ id }) => id === call.params.id);
  if (!provider || !signIn.callback) throw new Refused('WAY_NOT_OFFERED');
  if (call.viewer.assistedBy) throw new Refused('NOT_ASSISTED');
  const { community, now, viewer } = call;
  const { address, state, checks } = await away(async () =>
    (await import('./provider.ts')).leaveFor(provider, signIn.callback!),
  );
  const leave = store.leave({
    state: tokenHash(state),
    provider: provider.id,
    sealed: community.sealing.seal(JSON.stringify(checks), checksPlace),
    returnTo: call.body.returnTo ?? '/',
    person: viewer.person,
    expiresAt: now + life,
  });
  const secure = signIn.callback.startsWith('https:') ? '; Secure' : '';
  const cookie = `${loginCookie}=${community.id}.${state}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${life / 1000}${secure}`;
  return { writes: [leave], reply: { address }, headers: { 'set-cookie': cookie } };
}

/** What goes wrong at the other end is told as such, and never in its own words. */
export async function away<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw new Refused('PROVIDER_FAILED', { hint: error instanceof Error ? error.name : 'unknown' });
  }
}
