import type { FieldFault } from '@juyi/core/kernel/problem';
import type { Viewer } from '@juyi/core/kernel/viewer';
import type { BallotReceipt, CastBallot, Choices, MyElector, MyPoll, VotingBar } from '@juyi/core/polls/ballot/schema';
import { shareOfCharge } from '@juyi/core/polls/charge';
import { faultsOf } from '@juyi/core/polls/choices';
import { pollKindFacts } from '@juyi/core/polls/kinds';
import type { PollChannel } from '@juyi/core/polls/schema';
import type { Answer, Call } from '../http/call.ts';
import { Refused } from '../http/refused.ts';
import { speaksAlone } from '../roll/electors.ts';
import { methodOf, type Place } from './ballot-method.ts';
import { isNarrowed } from './electors.ts';
import { findPoll, type KnownPoll, stateAt } from './find.ts';
import { pollStore as store } from './store.ts';
import { barToOwner, type Voice, voiceOf, voicesOf, wasEntrusted } from './voices.ts';

/**
 * Casts a ballot, or changes it; the same one sent again answers with the same receipt. Most voters speak for their
 * elector alone and vote once: theirs goes straight to the box, where the database looks whether that is so.
 */
export async function castBallot(call: Call<undefined, CastBallot>): Promise<Answer<BallotReceipt>> {
  const poll = await findPoll(call, 'ballot.cast');
  const channel = channelOf(call.viewer);
  const choices = call.body.choices as Choices;
  refuse(barToPoll(call, poll, channel));
  const faults = faultsOf(choices, poll.record.items);
  const { snapshot } = poll.row;
  if (call.replayed || faults.length > 0 || snapshot === null || isNarrowed(poll.record)) {
    return castWithCare(call, poll, faults);
  }
  return castFirst(call, poll, snapshot);
}

/** A first ballot of somebody who speaks for the elector alone, as far as can be told without looking. */
function castFirst(call: Call<undefined, CastBallot>, poll: KnownPoll, snapshot: string): Answer<BallotReceipt> {
  const { elector } = call.body;
  const channel = channelOf(call.viewer);
  const method = methodOf(poll);
  const how = { channel, castAt: call.now, now: call.now };
  const place = method.emptyPlace(call.community, poll, elector);
  const { receipt, writes } = method.cast(call.community, poll, place, call.body.choices as Choices, how);
  return {
    writes: [speaksAlone({ snapshot, elector, person: call.viewer.person! }), ...writes],
    // The last of a ballot's writes is its entry in the ledger.
    reply: (added) => ({ receipt, seq: added!.at(writes.length)! }),
    otherwise: () => castWithCare(call, poll, []),
  };
}

/** Looks at the voter's right and at what lies in the box already, and says what stands in the way. */
async function castWithCare(
  call: Call<undefined, CastBallot>,
  poll: KnownPoll,
  faults: readonly FieldFault[],
): Promise<Answer<BallotReceipt>> {
  const { elector } = call.body;
  const channel = channelOf(call.viewer);
  const choices = call.body.choices as Choices;
  const voice = await voiceOf(call, poll, elector);
  if (!voice) throw new Refused((await wasEntrusted(call, poll, elector)) ? 'PROXY_ENDED' : 'NOT_ON_ROLL');
  if (faults.length > 0) throw new Refused('VALIDATION', { faults });
  const method = methodOf(poll);
  const place = await method.lookUp(call.community, poll, elector);
  const same = (at: Place) => method.isSame(call.community, poll, at, choices);
  if (call.replayed || same(place)) return { reply: () => receiptOf(call, place, choices) };
  refuse(barToVoice(poll, voice, place));
  const how = { channel: voice.as === 'proxy' ? ('proxy' as const) : channel, castAt: call.now, now: call.now };
  const { writes } = method.cast(call.community, poll, place, choices, how);
  // Two channels may race for one voter: whoever comes second is told, unless both said the same.
  const reply = async () => {
    const now = await method.lookUp(call.community, poll, elector);
    if (!same(now)) throw new Refused('BALLOT_EXISTS');
    return receiptOf(call, now, choices);
  };
  return { writes, reply, settled: ['BALLOT_EXISTS'] };
}

async function receiptOf({ community }: Call, { ballots }: Place, choices: Choices): Promise<BallotReceipt> {
  const items = Object.keys(choices);
  const latest = ballots.filter(({ item }) => items.includes(item)).sort((a, b) => b.castAt - a.castAt)[0]!;
  const found = await community.database.first(store.seqOf({ subject: `ballot:${latest.receipt}`, version: 1 }));
  return { receipt: latest.receipt, seq: found!.seq };
}

/** What the viewer may vote with, each elector apart, and what has been cast for it; never which choice. */
export async function myPoll(call: Call): Promise<Answer<MyPoll>> {
  const poll = await findPoll(call, 'poll.mine');
  if (call.viewer.person === null) return { reply: { bar: 'SIGN_IN_REQUIRED', electors: [] } };
  const voices = await voicesOf(call, poll);
  const bar = voices.length === 0 ? 'NOT_ON_ROLL' : barToPoll(call, poll, channelOf(call.viewer));
  return { reply: { bar, electors: await Promise.all(voices.map((voice) => mine(call, poll, voice, bar))) } };
}

async function mine(call: Call, poll: KnownPoll, voice: Voice, bar: VotingBar | null): Promise<MyElector> {
  const { elector, label, heads, area } = voice.elector;
  const place = await methodOf(poll).lookUp(call.community, poll, elector);
  return {
    elector,
    label,
    heads,
    area,
    share: shareFor(poll, voice.elector),
    as: voice.as,
    bar: bar ?? barToVoice(poll, voice, place) ?? barToChange(poll, place),
    owners: voice.owners,
    named: voice.named,
    cast: await castOf(call, poll, place),
    proxy: voice.proxy,
  };
}

function shareFor({ record: { charge }, row }: KnownPoll, elector: Voice['elector']): number | null {
  return charge ? shareOfCharge(charge, elector, { heads: row.heads!, area: row.area! }) : null;
}

async function castOf(call: Call, { row }: KnownPoll, place: Place): Promise<MyElector['cast']> {
  const [first] = place.ballots;
  if (!first) return null;
  const items = place.ballots.map(({ item }) => item);
  const { receipt, seq } = await receiptOf(call, place, Object.fromEntries(items.map((item) => [item, 'abstain'])));
  const latest = place.ballots.find((ballot) => ballot.receipt === receipt)!;
  const changesLeft = Math.max(0, row.changes - latest.changes);
  return { receipt, seq, at: latest.castAt, channel: latest.channel as PollChannel, items, changesLeft };
}

/** Which way a ballot comes in: the session itself tells, whatever a request says. */
function channelOf({ assistedBy, atKiosk }: Viewer): PollChannel {
  if (assistedBy) return 'assisted';
  return atKiosk ? 'kiosk' : 'web';
}

/** What keeps the viewer from voting in this poll at all, this way, now. */
function barToPoll({ viewer, now }: Call, { record, row }: KnownPoll, channel: PollChannel): VotingBar | null {
  const state = stateAt(record, now);
  if (state !== 'open') return record.closesAt <= now || isOver(state) ? 'POLL_CLOSED' : 'POLL_NOT_OPEN';
  const level = record.effect === 'binding' ? pollKindFacts[record.kind].bindingLevel : 2;
  if (viewer.level < level) return 'LEVEL_REQUIRED';
  return row.secret === 1 || !record.channels.includes(channel) ? 'ONLINE_NOT_OFFERED' : null;
}

function isOver(state: string): boolean {
  return ['closed', 'counted', 'resultPosted', 'final', 'cancelled', 'revoked'].includes(state);
}

/** What keeps this voice from voting for its elector. */
function barToVoice({ record }: KnownPoll, voice: Voice, { ballots }: Place): VotingBar | null {
  if (voice.as === 'proxy') {
    if (!record.channels.includes('proxy')) return 'ONLINE_NOT_OFFERED';
    // The owner's own ballot ends the mandate; an agent may change only what came by proxy.
    return ballots.some(({ channel }) => channel !== 'proxy') ? 'PROXY_ENDED' : null;
  }
  return barToOwner(voice);
}

function barToChange({ record, row }: KnownPoll, { ballots }: Place): VotingBar | null {
  const all = record.items.every(({ id }) => ballots.some(({ item }) => item === id));
  return all && ballots.every(({ changes }) => changes >= row.changes) ? 'CHANGE_LIMIT' : null;
}

function refuse(bar: VotingBar | null): void {
  if (bar !== null) throw new Refused(bar);
}
