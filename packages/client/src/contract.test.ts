import { operations } from '@juyi/core/contract';
import type { CreatePoll } from '@juyi/core/polls/schema';
import { describe, expect, test } from 'vitest';
import { type Client, createClient } from './client.ts';
import { News } from './delivery/news.ts';
import { Files } from './files/files.ts';
import { memoryTokens } from './kernel/token-store.ts';
import type { Transport } from './kernel/transport.ts';
import { Homes } from './people/homes.ts';
import { Mine } from './people/me.ts';
import { SignIn } from './people/sign-in.ts';
import { Privacy } from './privacy/privacy.ts';
import { Roll } from './roll/roll.ts';
import { Spaces } from './spaces/spaces.ts';

const id = '01890000-0000-7000-8000-000000000001';

const both = { 'zh-CN': '换电梯', en: 'New lift' };
const poll: CreatePoll = {
  kind: 'owners',
  title: both,
  items: [{ id: 'lift', title: both, rule: 'owners-vote' }],
  franchise: { electors: 'owners' },
  opensAt: 1,
  closesAt: 2,
};

/** How each operation is called, by its action. */
const calls: Record<string, (client: Client) => Promise<unknown>> = {
  'session.read': ({ people }) => people.session(),
  'session.exchange': ({ people }) => people.exchange({ token: 'signed' }),
  'session.end': ({ people }) => people.end(),
  'session.renew': ({ people }) => people.renew(),
  'signIn.ways': (client) => new SignIn(client).ways(),
  'signIn.askCode': (client) => new SignIn(client).askCode({ way: 'email', to: 'lin@example.org' }),
  'signIn.proveCode': (client) => new SignIn(client).proveCode(id, { digits: '123456' }),
  'signIn.proveLink': (client) => new SignIn(client).proveLink({ token: 'x.y' }),
  'signIn.choose': (client) => new SignIn(client).choose({ ticket: 'x.y', person: id }),
  'me.read': (client) => new Mine(client).read(),
  'me.rename': (client) => new Mine(client).rename({ name: '林女士' }),
  'me.addWay': (client) => new Mine(client).addWay({ code: id, digits: '123456' }),
  'me.removeWay': (client) => new Mine(client).removeWay(id),
  'me.merge': (client) => new Mine(client).merge({ ticket: 'x.y', person: id }),
  'me.sessions': (client) => new Mine(client).sessions(),
  'me.endSession': (client) => new Mine(client).endSession(id),
  'me.endOthers': (client) => new Mine(client).endOthers(),
  'signIn.provider': (client) => new SignIn(client).leave(id, { returnTo: '/' }),
  'signIn.letter': (client) => new SignIn(client).proveLetter({ number: 1001, code: 'ACDE-FGHJ-KMNP' }),
  'letter.list': (client) => new Homes(client).letters(),
  'letter.candidates': (client) => new Homes(client).letterCandidates(),
  'letter.make': (client) => new Homes(client).makeLetters({ members: [id] }),
  'claim.mine': (client) => new Homes(client).myClaims(),
  'claim.make': (client) => new Homes(client).claim({ unit: '3-501', capacity: 'resident' }),
  'claim.withdraw': (client) => new Homes(client).withdrawClaim(id),
  'claim.list': (client) => new Homes(client).claims(),
  'claim.decide': (client) => new Homes(client).decideClaim(id, { decision: 'confirm', version: 1 }),
  'role.list': (client) => new Homes(client).roles(),
  'role.find': (client) => new Homes(client).findPeople({ q: '林' }),
  'role.give': (client) => new Homes(client).giveRole({ person: id, role: 'worker' }),
  'role.end': (client) => new Homes(client).endRole(id, { reason: 'moved away' }),
  'assisted.candidates': (client) => new Homes(client).assistable({ unit: '3-501' }),
  'assisted.begin': (client) => new Homes(client).assist({ member: id, name: '林梅', reason: 'no phone' }),
  'assisted.acts': (client) => new Homes(client).assistedActs(),
  'kiosk.list': (client) => new Homes(client).kiosks(),
  'kiosk.make': (client) => new Homes(client).makeKiosk({ name: 'Hall' }),
  'kiosk.end': (client) => new Homes(client).endKiosk(id),
  'demo.session': ({ people }) => people.demoSession({ role: 'resident', n: 1 }),
  'demo.clock': ({ people }) => people.demoClock({ now: 0 }),
  'proposal.list': ({ proposals }) => proposals.list({ q: '灯' }),
  'proposal.read': ({ proposals }) => proposals.read(id),
  'proposal.mine': ({ proposals }) => proposals.mine([id]),
  'proposal.create': ({ proposals }) => proposals.create({ title: 'Ramp', body: 'At gate 3' }),
  'proposal.edit': ({ proposals }) => proposals.edit(id, { title: 'Ramp', version: 1 }),
  'proposal.move': ({ proposals }) => proposals.move(id, { to: 'withdrawn', version: 1 }),
  'proposal.answer': ({ proposals }) => proposals.answer(id, { body: 'Yes', version: 1 }),
  'proposal.cosign': ({ proposals }) => proposals.cosign(id),
  'proposal.uncosign': ({ proposals }) => proposals.uncosign(id),
  'poll.list': ({ polls }) => polls.list({ kind: 'owners' }),
  'poll.read': ({ polls }) => polls.read(id),
  'poll.files': ({ polls }) => polls.files(id),
  'poll.mandates': ({ polls }) => polls.mandates(id),
  'poll.mine': ({ polls }) => polls.mine(id),
  'ballot.cast': ({ polls }) => polls.cast(id, { elector: 'e', choices: { lift: 'yes' } }),
  'receipt.read': ({ polls }) => polls.receipt(id),
  'poll.turnout': ({ polls }) => polls.turnout(id),
  'poll.result': ({ polls }) => polls.result(id, 2),
  'poll.bundle': ({ polls }) => polls.bundle(id),
  'poll.opening': ({ polls }) => polls.opening(id, 'e'),
  'proxy.grant': ({ polls }) => polls.grantProxy(id, { elector: 'e', agent: id }),
  'proxy.end': ({ polls }) => polls.endProxy(id, id),
  'representative.name': ({ polls }) => polls.nameRepresentative(id, { elector: 'e', person: id }),
  'challenge.raise': ({ polls }) => polls.challenge(id, { kind: 'count', text: 'Again, please' }),
  'poll.inspect': ({ polls }) => polls.inspect(id, { reason: 'My own vote' }),
  'poll.drafts': ({ pollDesk }) => pollDesk.drafts(),
  'poll.tellers': ({ pollDesk }) => pollDesk.tellers(),
  'poll.create': ({ pollDesk }) => pollDesk.create(poll),
  'poll.draft': ({ pollDesk }) => pollDesk.draft(id),
  'poll.edit': ({ pollDesk }) => pollDesk.edit(id, { ...poll, version: 1 }),
  'poll.move': ({ pollDesk }) => pollDesk.move(id, { to: 'rollPosted' }),
  'poll.desk': ({ pollDesk }) => pollDesk.read(id),
  'poll.owners': ({ pollDesk }) => pollDesk.owners(id, 'e'),
  'paper.enter': ({ pollDesk }) => pollDesk.enterPaper(id, { elector: 'e', choices: { lift: 'no' }, receivedAt: 0 }),
  'count.enter': ({ pollDesk }) => pollDesk.enterCount(id, { counts: {} }),
  'delivery.record': ({ pollDesk }) =>
    pollDesk.recordDeliveries(id, { deliveries: [{ unit: '1', channel: 'hand', proven: true, warned: true }] }),
  'challenge.answer': ({ pollDesk }) => pollDesk.answerChallenge(id, id, { state: 'dismissed', answer: 'Counted' }),
  'proposal.similar': ({ proposals }) => proposals.similar('Ramp'),
  'proposal.versions': ({ amendments }) => amendments.versions(id),
  'proposal.desk': ({ proposalDesk }) => proposalDesk.read(id),
  'proposal.merge': ({ proposalDesk }) => proposalDesk.merge(id, { into: id, version: 1 }),
  'proposal.agreeToMerge': ({ proposalDesk }) => proposalDesk.agreeToMerge(id),
  'proposal.declineMerge': ({ proposalDesk }) => proposalDesk.declineMerge(id),
  'proposal.passGate': ({ proposalDesk }) => proposalDesk.passGate(id, { gate: 'branchProposed', version: 1 }),
  'amendment.list': ({ amendments }) => amendments.list(id),
  'amendment.propose': ({ amendments }) => amendments.propose(id, { part: 'title', wording: 'Ramps' }),
  'amendment.decide': ({ amendments }) => amendments.decide(id, { to: 'accepted', version: 1 }),
  'pledge.make': ({ proposalDesk }) => proposalDesk.pledge(id, { what: 'Build it', who: 'The manager', due: 1 }),
  'pledge.tell': ({ proposalDesk }) => proposalDesk.tellPledge(id, { body: 'Begun' }),
  'pledge.move': ({ proposalDesk }) => proposalDesk.movePledge(id, { to: 'kept' }),
  'roll.list': ({ roll }) => roll.list(),
  'roll.import': ({ roll }) => roll.import(new Blob(['101,88']), { dryRun: '1' }),
  'roll.progress': ({ roll }) => roll.progress(),
  'roll.units': ({ roll }) => roll.units(id, { q: '101' }),
  'roll.record': ({ roll }) => roll.record(id, id),
  'roll.export': ({ roll }) => roll.export(id, 'xlsx'),
  'roll.change': ({ roll }) => roll.change(id, { kind: 'moveOut', on: '2026-01-05', member: id }),
  'roll.changes': ({ roll }) => roll.changes(id),
  'roll.freeze': ({ roll }) => roll.freeze(id, { purpose: 'Lift' }),
  'roll.snapshots': ({ roll }) => roll.snapshots(id),
  'roll.post': ({ roll }) => roll.post(id, { purpose: 'Lift' }),
  'snapshot.sheet': ({ transport }) => fetchOf(transport)(new Roll(transport).frozenSheet(id)),
  'posting.list': ({ roll }) => roll.postings(),
  'posting.sheet': ({ transport }) => fetchOf(transport)(new Roll(transport).postedSheet(id)),
  'posting.object': ({ roll }) => roll.object(id, { text: 'Too small' }),
  'posting.objections': ({ roll }) => roll.objections(id),
  'objection.answer': ({ roll }) => roll.answer(id, { state: 'upheld', answer: 'Mended' }),
  'file.upload': ({ transport }) => new Files(transport).upload(new File(['x'], 'a.png')),
  'file.read': ({ transport }) => fetchOf(transport)(new Files(transport).address(id)),
  'file.ticket': ({ transport }) => new Files(transport).open(id),
  'file.remove': ({ transport }) => new Files(transport).remove(id),
  'comment.list': ({ comments }) => comments.list({ kind: 'page', id: '/park', sort: 'newest' }),
  'comment.mine': ({ comments }) => comments.mine({ kind: 'proposal', id }),
  'comment.create': ({ comments }) =>
    comments.create({ subject: { kind: 'proposal', id }, body: 'Yes', stance: 'for' }),
  'comment.edit': ({ comments }) => comments.edit(id, { body: 'No', masked: true }),
  'comment.remove': ({ comments }) => comments.remove(id),
  'comment.helpful': ({ comments }) => comments.markHelpful(id),
  'comment.unhelpful': ({ comments }) => comments.markUnhelpful(id),
  'comment.unmark': ({ comments }) => comments.unmark(id),
  'comment.report': ({ comments }) => comments.report(id, { reason: 'insult' }),
  'comment.appeal': ({ comments }) => comments.appeal(id, { text: 'It is true' }),
  'comment.moderate': ({ comments }) => comments.moderate(id, { act: 'hide', reason: 'insult' }),
  'comment.queue': ({ comments }) => comments.queue({ queue: 'reported' }),
  'comment.policy': ({ comments }) => comments.policy(),
  'comment.setPolicy': ({ comments }) => comments.setPolicy({ premoderation: true }),
  'news.list': ({ transport }) => new News(transport).list(),
  'news.settings': ({ transport }) => new News(transport).settings(),
  'news.choose': ({ transport }) => new News(transport).choose({ kind: 'ownProposal', way: 'digest' }),
  'news.callList': ({ transport }) => new News(transport).callList(),
  'news.called': ({ transport }) => new News(transport).called(id),
  'consent.list': ({ transport }) => new Privacy(transport).consents(),
  'consent.give': ({ transport }) => new Privacy(transport).give(id, { version: 1 }),
  'consent.withdraw': ({ transport }) => new Privacy(transport).withdraw(id),
  'privacy.data': ({ transport }) => new Privacy(transport).data(),
  'privacy.erase': ({ transport }) => new Privacy(transport).erase(),
  'privacy.retention': ({ transport }) => new Privacy(transport).retention(),
  'access.own': ({ transport }) => new Privacy(transport).openings(),
  'access.list': ({ transport }) => new Privacy(transport).accessLog(),
  'space.list': ({ transport }) => new Spaces(transport).list(),
  'space.read': ({ transport }) => new Spaces(transport).read(id),
  'space.mine': ({ transport }) => new Spaces(transport).mine(),
  'space.create': ({ transport }) =>
    new Spaces(transport).create({ kind: 'group', name: '夜巡', purpose: '轮流看门', joining: 'open' }),
  'space.join': ({ transport }) => new Spaces(transport).join(id),
  'space.leave': ({ transport }) => new Spaces(transport).leave(id),
  'space.requests': ({ transport }) => new Spaces(transport).requests(id),
  'space.admit': ({ transport }) => new Spaces(transport).admit(id, id, true),
  'space.appoint': ({ transport }) => new Spaces(transport).appoint(id, { person: id }),
  'space.dismiss': ({ transport }) => new Spaces(transport).dismiss(id, id),
};

/** A browser fetches a file itself, from the address the client names. */
const fetchOf = ({ options }: Transport) => options.fetch!;

describe('the client has one method for each operation', () => {
  test.each(operations.map((operation) => [operation.action, operation] as const))('%s', async (action, operation) => {
    const requests: { method: string; url: URL; body: unknown }[] = [];
    const client = createClient({
      api: 'https://api.example/juyi',
      community: 'sunshine',
      tokens: memoryTokens(),
      fetch: async (address, request) => {
        const sent = request?.body;
        const body = sent === undefined || sent instanceof FormData ? sent : JSON.parse(String(sent));
        requests.push({ method: request?.method ?? 'GET', url: new URL(String(address)), body });
        return operation.status === 204
          ? new Response(null, { status: 204 })
          : Response.json({}, { status: operation.status });
      },
    });
    await calls[action]!(client);
    expect(requests).toHaveLength(1);
    const { method, url, body } = requests[0]!;
    expect(method).toBe(operation.method);
    expect(url.pathname).toBe(`/juyi/api${operation.path.replace(/:\w+/g, id)}`);
    expect(url.searchParams.get('community')).toBe('sunshine');
    if (operation.file) expect((body as FormData).get('file')).toBeInstanceOf(Blob);
    else expect(operation.body?.safeParse(body).success ?? body === undefined).toBe(true);
    url.searchParams.delete('community');
    expect(operation.query?.safeParse(Object.fromEntries(url.searchParams)).success ?? url.search === '').toBe(true);
  });

  test('and no method beside them', () => {
    expect(Object.keys(calls).sort()).toEqual(operations.map(({ action }) => action).sort());
  });
});
