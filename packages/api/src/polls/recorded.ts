import type { Choice } from '@juyi/core/polls/ballot/schema';
import { canonical, shapeOf } from '@juyi/core/polls/choices';
import type { PollItem } from '@juyi/core/polls/schema';
import type { Write } from '../database/write.ts';
import { enter } from '../ledger/store.ts';
import { takeRandom } from '../random.ts';
import type { BallotMethod, Opened, Paper } from './ballot-method.ts';
import { openerOf } from './seal.ts';
import { putIntoBox, pollStore as store } from './store.ts';
import { markOf, voterKey } from './voter-key.ts';

/** Where a ballot lies; a sealed text moved elsewhere does not open. */
function placeOf(poll: string, item: string, voter: string): string {
  return `${poll} ${item} ${voter}`;
}

/**
 * The recorded ballot: who has voted is known to the house by the voter's name in this poll, and what was voted is
 * sealed until the tellers open the box.
 */
export const recorded: BallotMethod = {
  id: 'recorded',

  emptyPlace({ keys }, { record }, elector) {
    return { voter: voterKey(keys, record.id, elector), ballots: [] };
  },

  async lookUp(community, poll, elector) {
    const { voter } = this.emptyPlace(community, poll, elector);
    return {
      voter,
      ballots: await community.database.read(store.ballotsOf({ poll: poll.record.id, voterKey: voter })),
    };
  },

  isSame({ keys }, { record }, { voter, ballots }, votes) {
    if (ballots.length === 0) return false;
    return Object.entries(votes).every(([item, vote]) => {
      const mark = markOf(keys, voter, item, canonical(vote, itemOf(record.items, item)));
      return ballots.some((ballot) => ballot.item === item && ballot.mark === mark);
    });
  },

  cast(community, poll, { voter, ballots }, votes, { channel, castAt, now }) {
    const receipt = newReceipt(Date.now());
    const { record } = poll;
    const writes = Object.entries(votes).map(([item, vote]): Write => {
      const text = canonical(vote, itemOf(record.items, item));
      return putIntoBox({
        poll: record.id,
        item,
        voterKey: voter,
        box: poll.sealer.seal(text, placeOf(record.id, item, voter), roomFor(itemOf(record.items, item))),
        mark: markOf(community.keys, voter, item, text),
        receipt,
        channel,
        castAt,
        replaces: ballots.find((ballot) => ballot.item === item)?.receipt ?? null,
        drift: now - Date.now(),
      });
    });
    const kind = ballots.length === 0 ? 'ballot.cast' : 'ballot.changed';
    // The event is the poll's own: it names nobody, and nobody is told of it before the close.
    const entry = { subject: `ballot:${receipt}`, version: 1, event: { kind }, actor: `poll:${record.id}`, at: now };
    writes.push(enter(community, { ...entry, topic: 'polls', topicId: record.id, hidden: true }));
    return { receipt, writes };
  },

  async open(community, poll) {
    const { record, row } = poll;
    const open = openerOf({ open: community.sealing.open(row.openKey, keyPlace(record.id)) });
    const all = await community.database.read(store.allBallots({ poll: record.id }));
    const voided = new Set(
      (await community.database.read(store.voided({ poll: record.id }))).map((each) => each.voterKey),
    );
    const papers = new Map<string, Map<string, Paper>>();
    for (const { voterKey: voter, item, box } of all) {
      const choice = JSON.parse(open(box, placeOf(record.id, item, voter))) as Choice;
      const items = papers.get(voter) ?? new Map<string, Paper>();
      items.set(item, voided.has(voter) ? { none: 'invalid' } : { choice });
      papers.set(voter, items);
    }
    const opened: Opened = (elector, item) => papers.get(voterKey(community.keys, record.id, elector))?.get(item);
    return opened;
  },

  async check({ database }, code) {
    const found = await database.first(store.byReceipt({ receipt: code }));
    if (!found) return (await database.first(store.pastReceipt({ receipt: code }))) ? false : undefined;
    const voided = await database.read(store.voided({ poll: found.poll }));
    return !voided.some(({ voterKey: voter }) => voter === found.voterKey);
  },
};

/** What the box's own key is sealed under. */
export function keyPlace(poll: string): string {
  return `polls.open_key ${poll}`;
}

function itemOf(items: readonly PollItem[], id: string): PollItem {
  return items.find((item) => item.id === id)!;
}

/** A single word takes little room; any other ballot as much as makes long ones and short ones look alike. */
function roomFor(item: PollItem): number {
  const shape = shapeOf(item);
  const word = shape === 'motion' || shape === 'consent' || (shape === 'owners' && item.rule !== 'committee-election');
  return word ? 32 : 256;
}

/** Letters and digits that nobody takes for one another. */
const letters = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

/**
 * A code of sixteen letters: five that follow the clock, so that codes made together lie together in the database, where
 * each one would else be written in a place of its own; then 54 random bits. @param at UTC ms
 */
function newReceipt(at: number): string {
  let code = '';
  for (let rest = at % letters.length ** 5, i = 0; i < 5; i++) {
    code = letters[rest % letters.length] + code;
    rest = Math.floor(rest / letters.length);
  }
  for (const byte of takeRandom(11)) code += letters[byte % letters.length];
  return tidyReceipt(code);
}

/** A code as it is printed, however it was typed: in groups of four. */
export function tidyReceipt(typed: string): string {
  return typed
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, '')
    .replaceAll(/(.{4})(?=.)/g, '$1-');
}
