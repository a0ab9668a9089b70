import type { DeliveryCount, RecordDeliveries } from '@juyi/core/polls/desk/schema';
import { strangeFile } from '../files/use.ts';
import type { Answer, Call } from '../http/call.ts';
import { Refused } from '../http/refused.ts';
import { electorStore } from '../roll/electors.ts';
import { deskStore, putDelivery } from './desk.store.ts';
import { fileOf } from './files.ts';
import { findPoll, stateAt } from './find.ts';
import { noteOf } from './notes.ts';

/** Writes down which units the form has reached, and how that is proven. */
export async function recordDeliveries(call: Call<undefined, RecordDeliveries>): Promise<Answer<DeliveryCount>> {
  const { record, row } = await findPoll(call, 'delivery.record');
  const { database } = call.community;
  const within = ['rollFrozen', 'noticed', 'postponed', 'open', 'closed'];
  if (!within.includes(stateAt(record, call.now))) throw new Refused('POLL_CLOSED');
  const units = row.snapshot === null ? [] : await database.read(electorStore.units({ snapshot: row.snapshot }));
  const doors = new Set(units.map(({ label }) => label));
  const faults = call.body.deliveries.flatMap(({ unit }, place) =>
    doors.has(unit) ? [] : [{ pointer: `/deliveries/${place}/unit`, code: 'unknown' }],
  );
  if (faults.length > 0) throw new Refused('VALIDATION', { faults });
  const before = await database.read(deskStore.deliveries({ poll: record.id }));
  const known = new Set(before.map(({ proof }) => proof));
  const proofs = new Set(call.body.deliveries.flatMap(({ proof }) => (proof && !known.has(proof) ? [proof] : [])));
  const by = { poll: record.id, at: call.now, recordedBy: call.viewer.person! };
  return {
    writes: [
      ...call.body.deliveries.map((each) => putDelivery({ ...each, proof: each.proof ?? null, ...by })),
      ...[...proofs].map((file) => fileOf(call, record, { file, kind: 'delivery', subject: record.id })),
      noteOf(call, record, { kind: 'delivery.recorded', poll: record.id }),
    ],
    refusals: strangeFile('/deliveries'),
    reply: async () => {
      const delivered = await database.read(deskStore.deliveries({ poll: record.id }));
      return { units: doors.size, delivered: delivered.filter(({ proven }) => proven).length };
    },
  };
}
