import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createJuyi } from '../../packages/api/src/create.ts';
import { Convener, freeze, ownersPoll, putVoters } from '../../packages/api/src/polls/testing/voters.ts';
import { demoCommunities } from '../../packages/juyi/src/demo/communities.ts';
import { findSecret } from '../../packages/juyi/src/serve/secret.ts';
import { seed } from '../../packages/juyi/src/serve/seed.ts';
import { TestClock } from '../../packages/testing/src/clock.ts';

const DAY = 86_400_000;

/** Owners who are signed in and may vote now, in every one of some polls; each answers for one elector. */
export interface Electorate {
  readonly polls: readonly string[];
  readonly voters: readonly {
    readonly token: string;
    /** A session at an officer's desk, for those who vote there too. */
    readonly desk: string | undefined;
    readonly elector: string;
  }[];
  /** Two people of the desk, who count. */
  readonly tellers: readonly [string, string];
}

/**
 * Fills a data folder, before any server runs on it, with a demo, an estate of so many owners, and polls that have been
 * open since yesterday until `closesAt`.
 */
export async function prepareElectorate(
  data: string,
  plan: { voters: number; polls: number; closesAt: number },
): Promise<Electorate> {
  const clock = new TestClock(Date.now() - 18 * DAY);
  const juyi = createJuyi({
    database: (community) => pathToFileURL(join(data, `${community}.db`)).href,
    // Where the server will find it.
    secret: findSecret(data, undefined),
    communities: demoCommunities,
    demo: true,
    rateLimit: false,
    clock: clock.now,
  });
  try {
    await juyi.migrate();
    await juyi.undisturbed((community) => seed(community, Date.now()));
    const handler = (request: Request) => juyi.handler(request);
    const signIn = async (role: string, n = 0): Promise<string> => {
      const body = JSON.stringify({ community: 'sunshine', role, n });
      const headers = { 'content-type': 'application/json' };
      const address = 'http://localhost/juyi/api/demo/session';
      return ((await (await handler(new Request(address, { method: 'POST', headers, body }))).json()) as Token).token;
    };
    const place = { juyi, clock, handler, signIn };
    const owners = Array.from({ length: plan.voters }, (_, n) => `owner${n}`);
    const estate = owners.map((owner, n) => ({ label: `1-${n}`, area: 7000 + n, owners: [owner] }));
    const voters = await putVoters(place, estate, 'sunshine');
    const snapshot = await freeze(place);
    const polls: string[] = [];
    for (let n = 0; n < plan.polls; n++) {
      const desk = await (await Convener.begin(place)).compose(ownersPoll(place, { closesAt: plan.closesAt }));
      await desk.on('rollPosted');
      await desk.on('rollFrozen', { snapshot });
      await desk.on('noticed');
      polls.push(desk.id);
    }
    const { database } = await juyi.communities.open('sunshine');
    const { rows } = await database.client.execute({
      sql: 'SELECT label, elector FROM snapshot_units WHERE snapshot = ?',
      args: [snapshot],
    });
    // Whoever votes has just looked at the page, or sits at a desk today: sessions that rested for weeks are over.
    clock.set(Date.now());
    await database.client.execute({ sql: 'UPDATE sessions SET last_seen_at = ?', args: [Date.now()] });
    // The polls are open, and everybody has been told.
    await juyi.tick();
    const atDesk = new Map<string, string>();
    for (const owner of owners.filter((_, n) => n % 10 === 2)) {
      atDesk.set(owner, await voters.elsewhere(owner, 'assisted'));
    }
    const electors = new Map(rows.map(({ label, elector }) => [String(label), String(elector)]));
    return {
      polls,
      voters: owners.map((owner, n) => ({
        token: voters.token(owner),
        desk: atDesk.get(owner),
        elector: electors.get(`1-${n}`)!,
      })),
      tellers: [await signIn('worker', 0), await signIn('worker', 1)],
    };
  } finally {
    await juyi.close();
  }
}

interface Token {
  readonly token: string;
}
