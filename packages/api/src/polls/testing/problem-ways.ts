import type { BallotProblem } from '@juyi/core/polls/ballot/problems';
import type { PollProblem } from '@juyi/core/polls/problems';
import { call, type Reply } from '@juyi/testing/call';
import type { TestCommunity } from '@juyi/testing/community';
import { Convener, cast, freeze, ownersPoll, putVoters, type Voters } from './voters.ts';

const DAY = 86_400_000;
const yes = { lift: 'yes' };
const committee = {
  id: 'committee',
  title: { 'zh-CN': '选委员', en: 'Committee' },
  rule: 'committee-election',
  options: [{ id: 'an', name: { 'zh-CN': '安', en: 'An' } }],
};

/** How to meet each problem of the room, in a garden of its own. */
export function pollWays(garden: () => TestCommunity): Record<PollProblem | BallotProblem, () => Promise<Reply>> {
  const desk = () => Convener.begin(garden());
  const compose = async (changes: object, item: object = {}) =>
    (await desk()).send('POST', '/polls', ownersPoll(garden(), changes, item));
  const composed = async (changes: object = {}) => (await desk()).compose(ownersPoll(garden(), changes));
  const frozen = async (changes: object = {}) => {
    const at = await composed(changes);
    await putVoters(garden(), [{ label: '1-101', area: 10_000, owners: ['an'] }]);
    await at.on('rollPosted');
    return at.on('rollFrozen', { snapshot: await freeze(garden()) });
  };
  const noticed = async (changes: object = {}) => (await frozen(changes)).on('noticed');
  const opened = async (changes: object = {}): Promise<{ at: Convener; voters: Voters; elector: string }> => {
    const estate = ['an', 'bo', 'cy'].map((owner, n) => ({ label: `1-10${n}`, area: 10_000, owners: [owner] }));
    const voters = await putVoters(garden(), [...estate, { label: '1-200', area: 10_000, owners: ['di', 'ed'] }]);
    const at = await (await desk()).open(ownersPoll(garden(), changes), await freeze(garden()));
    const mine = await call(garden(), 'GET', `/polls/${at.id}/mine`, { as: voters.token('an') });
    return { at, voters, elector: mine.body.electors[0].elector };
  };
  const posted = async () => {
    const poll = await opened();
    await cast(garden(), poll.at.id, poll.voters.token('an'), yes);
    await poll.at.post();
    return poll;
  };
  const close = async ({ at }: { at: Convener }) => {
    garden().clock.set((await at.send('GET', `/polls/${at.id}`)).body.closesAt + 1);
  };
  const paper = (at: Convener, elector: string, more: object = {}, teller = 0) =>
    at.send(
      'POST',
      `/polls/${at.id}/papers`,
      { elector, choices: yes, receivedAt: garden().clock.now(), ...more },
      teller,
    );
  const grant = ({ at, voters, elector }: Awaited<ReturnType<typeof opened>>, agent: string) =>
    call(garden(), 'POST', `/polls/${at.id}/proxies`, {
      as: voters.token('an'),
      body: { elector, agent },
    });
  const challenge = async ({ at, voters }: Awaited<ReturnType<typeof opened>>) =>
    call(garden(), 'POST', `/polls/${at.id}/challenges`, {
      as: voters.token('an'),
      body: { kind: 'count', text: '请重新计票' },
    });
  const twice = async (first: () => Promise<Reply>, second = first) => {
    await first();
    return second();
  };
  const secretClosed = async () => {
    const secret = { channels: ['paper'], items: [committee] };
    await putVoters(garden(), [{ label: '1-101', area: 10_000, owners: ['an'] }]);
    const at = await (await desk()).open(ownersPoll(garden(), secret), await freeze(garden()));
    await close({ at });
    return at;
  };
  /** The first two who count turn out to be one person. */
  const turnOutOne = async (at: Convener) => {
    const { database } = await garden().juyi.communities.open('garden');
    const [gone, kept] = await Promise.all(
      [0, 1].map(async (teller) => (await at.send('GET', '/session', undefined, teller)).body.person.id),
    );
    await database.commit([{ sql: 'INSERT INTO merges (gone, kept, at) VALUES (?, ?, 1)', args: [gone, kept] }]);
  };
  const coOwned = async (as: string, named?: string) => {
    const { at, voters } = await opened();
    const mine = await call(garden(), 'GET', `/polls/${at.id}/mine`, { as: voters.token('di') });
    const { elector } = mine.body.electors[0];
    for (const owner of named ? ['di', 'ed'] : []) {
      const body = { elector, person: voters.id(named!) };
      await call(garden(), 'PUT', `/polls/${at.id}/representative`, { as: voters.token(owner), body });
    }
    return cast(garden(), at.id, voters.token(as), yes, elector);
  };

  return {
    SECRET_NOT_AVAILABLE: () => compose({ items: [committee] }),
    OFFICIAL_PLATFORM_REQUIRED: () => compose({ profile: 'CN-BJ' }),
    PROFILE_UNCHECKED: () =>
      compose({
        kind: 'residents',
        profile: 'CN-RESIDENTS-2026',
        franchise: { electors: 'residents' },
        items: [{ id: 'a', title: { 'zh-CN': '树', en: 'Tree' }, rule: 'motion' }],
      }),
    POLL_FIXED: async () => {
      const at = await noticed();
      return at.send('PUT', `/polls/${at.id}`, { ...ownersPoll(garden()), version: 4 });
    },
    FRANCHISE_POSTED: async () => {
      const at = await (await composed()).on('rollPosted');
      const changed = ownersPoll(garden(), { franchise: { electors: 'owners', buildings: ['1'] } });
      return at.send('PUT', `/polls/${at.id}`, { ...changed, version: 2 });
    },
    POLL_TRANSITION: async () => (await composed()).move('final'),
    SNAPSHOT_REQUIRED: async () => (await (await composed()).on('rollPosted')).move('rollFrozen'),
    FRANCHISE_SMALL: async () => {
      const item = { id: 'a', title: { 'zh-CN': '树', en: 'Tree' }, rule: 'motion' };
      const franchise = { electors: 'residents', ages: { from: 60 } };
      const at = await composed({ kind: 'residents', effect: 'consultative', items: [item], franchise });
      await putVoters(garden(), [{ label: '1-101', area: 10_000, living: ['an'] }]);
      await at.on('rollPosted');
      return at.move('rollFrozen', { snapshot: await freeze(garden(), { kind: 'residents' }) });
    },
    NOTICE_TOO_LATE: async () => {
      const opensAt = garden().clock.now() + 14 * DAY;
      return (await frozen({ opensAt, closesAt: opensAt + DAY })).move('noticed');
    },
    VOTING_PERIOD: async () => {
      const opensAt = garden().clock.now() + 17 * DAY;
      const hangzhou = { profile: 'CN-HZ', officialPlatform: 'HZ-1' };
      return (await frozen({ ...hangzhou, opensAt, closesAt: opensAt + DAY })).move('noticed');
    },
    PAPER_REQUIRED: async () => {
      const closesAt = garden().clock.now() + 27 * DAY;
      const online = { profile: 'CN-HZ', officialPlatform: 'HZ-1', channels: ['web'], closesAt };
      return (await frozen(online)).move('noticed');
    },
    POLL_STILL_OPEN: async () => (await opened()).at.move('closed'),
    POSTPONED_ONCE: async () => {
      const at = await noticed();
      const { opensAt, closesAt } = (await at.send('GET', `/polls/${at.id}`)).body;
      await at.on('postponed', { reason: '台风', opensAt, closesAt: closesAt + DAY });
      garden().clock.set(opensAt + 1);
      return at.move('postponed', { reason: '台风', closesAt: closesAt + 2 * DAY });
    },
    SECOND_TELLER: async () => {
      const poll = await opened();
      await close(poll);
      return twice(() => poll.at.move('counted'));
    },
    THIRD_SIGNATURE: async () => {
      const { at } = await posted();
      await turnOutOne(at);
      garden().clock.advance(10 * DAY);
      return call(garden(), 'POST', `/polls/${at.id}/transitions`, {
        as: await garden().signIn('worker', 2),
        body: { to: 'final' },
      });
    },
    COUNT_MISSING: async () => (await secretClosed()).move('counted'),
    OWN_COUNT: async () => {
      const at = await secretClosed();
      for (const teller of [0, 1]) await at.send('PUT', `/polls/${at.id}/paper-count`, { counts: {} }, teller);
      return at.move('counted', {}, 2);
    },
    COUNT_DIFFERS: async () => {
      const at = await secretClosed();
      const count = (teller: number, counts: object = {}) =>
        at.send('PUT', `/polls/${at.id}/paper-count`, { counts }, teller);
      for (const teller of [0, 1]) await count(teller);
      await at.post();
      await turnOutOne(at);
      const another = { committee: [{ choice: ['an'], heads: 1, area: 10_000 }] };
      for (const teller of [1, 2]) await count(teller, another);
      return at.move('counted', {}, 2);
    },
    COUNT_NOT_NEEDED: async () => {
      const { at } = await opened();
      return at.send('PUT', `/polls/${at.id}/paper-count`, { counts: {} });
    },
    PAPERS_OPEN: async () => {
      const poll = await opened();
      await paper(poll.at, poll.elector);
      await close(poll);
      return poll.at.move('counted');
    },
    POSTING_PERIOD: async () => (await posted()).at.move('final'),
    CHALLENGES_OPEN: async () => {
      const poll = await posted();
      await challenge(poll);
      garden().clock.advance(10 * DAY);
      return poll.at.move('final');
    },
    POLL_NOT_OPEN: async () => {
      const at = await noticed();
      const as = await garden().signIn('owner');
      return call(garden(), 'PUT', `/polls/${at.id}/ballot`, { as, body: { elector: 'x', choices: yes } });
    },
    POLL_CLOSED: async () => {
      const poll = await opened();
      await close(poll);
      return cast(garden(), poll.at.id, poll.voters.token('an'), yes);
    },
    NOT_ON_ROLL: async () => {
      const { at, elector } = await opened();
      return cast(garden(), at.id, await garden().signIn('owner'), yes, elector);
    },
    REPRESENTATIVE_NEEDED: () => coOwned('di'),
    REPRESENTATIVE_OTHER: () => coOwned('ed', 'di'),
    REPRESENTATIVE_STRANGER: async () => {
      const { at, voters, elector } = await opened();
      const body = { elector, person: voters.id('bo') };
      return call(garden(), 'PUT', `/polls/${at.id}/representative`, { as: voters.token('an'), body });
    },
    REPRESENTATIVE_NAMELESS: async () => {
      const { at, voters } = await opened();
      const mine = await call(garden(), 'GET', `/polls/${at.id}/mine`, { as: voters.token('di') });
      const { database } = await garden().juyi.communities.open('garden');
      const { rows } = await database.client.execute(`SELECT id FROM members WHERE person = '${voters.id('ed')}'`);
      await database.client.execute(`UPDATE members SET person = NULL WHERE id = '${rows[0]!.id}'`);
      const body = { elector: mine.body.electors[0].elector, member: String(rows[0]!.id) };
      return call(garden(), 'PUT', `/polls/${at.id}/representative`, { as: voters.token('di'), body });
    },
    BALLOT_EXISTS: async () => {
      const { at, elector } = await opened();
      await paper(at, elector);
      await paper(at, elector, {}, 1);
      return paper(at, elector);
    },
    CHANGE_LIMIT: async () => {
      const { at, voters } = await opened();
      await cast(garden(), at.id, voters.token('an'), yes);
      return cast(garden(), at.id, voters.token('an'), { lift: 'no' });
    },
    ONLINE_NOT_OFFERED: async () => {
      const { at, voters, elector } = await opened({ channels: ['paper'] });
      return cast(garden(), at.id, voters.token('an'), yes, elector);
    },
    PAPER_LATE: async () => {
      const poll = await opened();
      await close(poll);
      return paper(poll.at, poll.elector);
    },
    PROXY_NOT_ALLOWED: async () => {
      const poll = await opened({ channels: ['web', 'paper'] });
      return grant(poll, poll.voters.id('bo'));
    },
    PROXY_CAP: async () => {
      const poll = await opened({ effect: 'consultative', profile: 'ASSOCIATION' });
      const cy = (await call(garden(), 'GET', `/polls/${poll.at.id}/mine`, { as: poll.voters.token('cy') })).body;
      await grant(poll, poll.voters.id('bo'));
      return call(garden(), 'POST', `/polls/${poll.at.id}/proxies`, {
        as: poll.voters.token('cy'),
        body: { elector: cy.electors[0].elector, agent: poll.voters.id('bo') },
      });
    },
    PROXY_EXISTS: async () => {
      const poll = await opened();
      return twice(
        () => grant(poll, poll.voters.id('bo')),
        () => grant(poll, poll.voters.id('cy')),
      );
    },
    PROXY_OWN: async () => {
      const poll = await opened();
      return grant(poll, poll.voters.id('an'));
    },
    PROXY_ENDED: async () => {
      const poll = await opened();
      await grant(poll, poll.voters.id('bo'));
      await cast(garden(), poll.at.id, poll.voters.token('an'), yes, poll.elector);
      return cast(garden(), poll.at.id, poll.voters.token('bo'), { lift: 'no' }, poll.elector);
    },
    NO_SUCH_AGENT: async () => grant(await opened(), 'nobody'),
    TURNOUT_HIDDEN: async () => {
      const { at } = await opened();
      return at.send('GET', `/polls/${at.id}/turnout`);
    },
    RESULT_NOT_POSTED: async () => {
      const { at } = await opened();
      return at.send('GET', `/polls/${at.id}/result`);
    },
    POSTING_OVER: async () => {
      const poll = await posted();
      garden().clock.advance(10 * DAY);
      return challenge(poll);
    },
    CHALLENGE_ANSWERED: async () => {
      const poll = await posted();
      const { id } = (await challenge(poll)).body;
      return twice(() =>
        poll.at.send('PUT', `/polls/${poll.at.id}/challenges/${id}`, { state: 'dismissed', answer: '已核对' }, 2),
      );
    },
  };
}
