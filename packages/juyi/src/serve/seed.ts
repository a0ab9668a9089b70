import { rankComments } from '@juyi/api/comments/ranking';
import type { Community } from '@juyi/api/community';
import type { Write } from '@juyi/api/database/write';
import type { Answer, Call } from '@juyi/api/http/call';
import { meetAs } from '@juyi/api/people/meet';
import { peopleStore } from '@juyi/api/people/store';
import { cosignProposal } from '@juyi/api/proposals/cosigning';
import { pledgesOf } from '@juyi/api/proposals/pledge-store';
import { makePledge, movePledge, tellPledge } from '@juyi/api/proposals/pledging';
import { answerProposal, createProposal, moveProposal } from '@juyi/api/proposals/service';
import { proposalStore } from '@juyi/api/proposals/store';
import { deadline } from '@juyi/core/kernel/calendar';
import { makeId } from '@juyi/core/kernel/ids';
import type { Viewer } from '@juyi/core/kernel/viewer';
import { demoComments } from '../demo/comments.ts';
import { demoCommunities } from '../demo/communities.ts';
import { type DemoPerson, demoPeople } from '../demo/people.ts';
import { type DemoStep, demoSteps } from '../demo/proposal-steps.ts';
import { type DemoProposal, demoProposals } from '../demo/proposals.ts';
import { seedComments } from './seed-comments.ts';
import { seedPolls } from './seed-polls.ts';
import { seedRoll } from './seed-roll.ts';

const rollOpened = Date.UTC(2025, 2, 3);

/**
 * Fills a community with demo data, through the same services that residents use. The seats, which one-click sign-in
 * needs, are stored with the people in one effect: they tell that the roll stands.
 */
export async function seed(community: Community, now: number): Promise<void> {
  const demo = demoCommunities.find(({ id }) => id === community.id);
  if (!demo || (await community.database.first(peopleStore.demoPerson({ role: 'resident', n: 0 })))) return;
  const people = demoPeople(demo);
  const proposals = demoProposals(demo, now);
  await community.database.commit([...meet(people, rollOpened), ...seats(people)]);
  await seedRoll(community, demo, people, rollOpened);
  const act = actor(community, people);
  await Promise.all(proposals.map(act.propose));
  await Promise.all(
    proposals.flatMap(({ id, cosigns }) => cosigns.map(({ person, at }) => act.cosign(id, person, at))),
  );
  const worker = people.findIndex(({ demoRole }) => demoRole === 'worker');
  await seedComments(act, demoComments(demo, proposals, now), worker, now);
  await rankComments(community.database);
  await Promise.all(proposals.map(act.conclude));
  for (const step of demoSteps) {
    const proposal = proposals.find(({ title }) => title === step.of);
    if (proposal) await act.step(step, proposal, now);
  }
  await seedPolls(community, demo, people, now);
}

function actor(community: Community, people: readonly DemoPerson[]) {
  const call = <Body>(person: number, now: number, id: string, body: Body): Call<undefined, Body> => ({
    community,
    viewer: viewerOf(community, people[person]!),
    params: { id },
    query: undefined,
    body,
    now,
    locale: 'zh-CN',
    request: new Request('http://localhost/'),
    address: 'seed',
    replayed: false,
    opened: new Set(),
    makeId: () =>
      body && typeof body === 'object' && 'title' in body
        ? id
        : makeId(now, crypto.getRandomValues(new Uint8Array(10))),
  });
  const commit = async (answer: Answer | Promise<Answer>) => {
    const { writes } = await answer;
    if (writes) await community.database.commit(writes);
  };
  return {
    call,
    commit,
    propose: ({ id, title, body, author, submittedAt }: DemoProposal) =>
      commit(createProposal(call(author, submittedAt, id, { title, body, state: 'submitted' as const }))),
    cosign: (id: string, person: number, at: number) => commit(cosignProposal(call(person, at, id, undefined))),
    /** Each step builds on the one before, so its version is read. */
    async step({ hoursAgo, by, move, pledge, tell, kept }: DemoStep, { id, author }: DemoProposal, now: number) {
      const at = now - hoursAgo * 3_600_000;
      const person = by === 'author' ? author : people.findIndex(({ demoRole }) => demoRole === 'worker');
      const { version } = (await community.database.first(proposalStore.receipt({ id })))!;
      if (move) await commit(moveProposal(call(person, at, id, { ...move, version })));
      if (pledge) {
        const due = deadline(
          now,
          Math.abs(pledge.dueInDays),
          'calendarDay',
          pledge.dueInDays < 0 ? 'before' : 'after',
          community,
        );
        await commit(makePledge(call(person, at, id, { what: pledge.what, who: pledge.who, due })));
      }
      const last = (await pledgesOf(community.database, id)).at(-1);
      if (tell) await commit(tellPledge(call(person, at, last!.id, { body: tell, photos: [] })));
      if (kept) await commit(movePledge(call(person, at, last!.id, { to: 'kept' as const })));
    },
    async conclude({ id, answer, withdrawn, author }: DemoProposal) {
      if (answer) await commit(answerProposal(call(answer.author, answer.at, id, { body: answer.body, version: 1 })));
      if (withdrawn) {
        const body = { to: 'withdrawn' as const, reason: withdrawn.reason, version: 1 };
        await commit(moveProposal(call(author, withdrawn.at, id, body)));
      }
    },
  };
}

function viewerOf(community: Community, { id, level, roles }: DemoPerson): Viewer {
  return { community: community.id, person: id, level, roles: roles.map(({ role }) => role) };
}

function meet(people: readonly DemoPerson[], now: number): Write[] {
  const newId = () => makeId(now, crypto.getRandomValues(new Uint8Array(10)));
  return people.flatMap(({ id, displayName, level, roles }) => [
    ...meetAs(newId, { id, displayName, now, source: 'demo' }, level),
    ...roles.map(({ role, place = '' }) => peopleStore.addRole({ id: newId(), person: id, role, place, starts: now })),
  ]);
}

/** The n-th person of each role, so that one click becomes anybody. */
function seats(people: readonly DemoPerson[]): Write[] {
  const next = new Map<string, number>();
  return people.map(({ id, demoRole }) => {
    const n = next.get(demoRole) ?? 0;
    next.set(demoRole, n + 1);
    return peopleStore.addDemoPerson({ role: demoRole, n, person: id });
  });
}
