import { isId } from '@juyi/core/kernel/ids';
import { birthOf, readIdNumber, readPhone } from '@juyi/core/roll/cells';
import { voicesAfter } from '@juyi/core/roll/changes';
import type { RollEvent } from '@juyi/core/roll/events';
import { kindOf } from '@juyi/core/roll/read-people';
import type { ChangeRoll, RollChange, RollChanges } from '@juyi/core/roll/schema';
import { makeWhole, readShare, type Share } from '@juyi/core/roll/shares';
import type { z } from 'zod';
import type { Write } from '../database/write.ts';
import type { Answer, Call } from '../http/call.ts';
import { Refused } from '../http/refused.ts';
import { changeStore as store } from './changes.store.ts';
import { enterRoll, findRoll } from './find.ts';
import { markMember } from './import/people.ts';
import { sealMember } from './member.ts';
import { todayIn } from './today.ts';

type Wish = z.output<typeof ChangeRoll>;
type ChangeCall = Call<undefined, Wish>;

/** Somebody a change names: already on the roll, or new to it with the write that puts them there. */
interface Named {
  readonly member: string;
  readonly share: Share | null;
  readonly writes: readonly Write[];
}

export async function listChanges(call: Call): Promise<Answer<RollChanges>> {
  const roll = await findRoll(call, 'roll.changes');
  return { reply: { items: await call.community.database.read(store.list({ roll: roll.id })) } };
}

/** Enters what happened: the roll changes from now on; frozen rolls keep their figures, and a dated line says who answers. */
export async function changeRoll(call: ChangeCall): Promise<Answer<RollChange>> {
  const roll = await findRoll(call, 'roll.change');
  const { kind, on } = call.body;
  const people = await namePeople(call, roll.id);
  const unit = await findUnit(call, roll.id);
  const member = await findMember(call, roll.id);
  const titled = await movedTitles(call, unit?.id ?? null, member, people);
  const id = call.makeId();
  const event: RollEvent = { kind: 'roll.changed', change: kind, on };
  const row = { id, roll: roll.id, kind, unit: unit?.id ?? null, member, on, notedAt: call.now };
  const writes = [
    ...enterRoll(call, roll, event),
    store.add({ ...row, notedBy: call.viewer.person! }),
    ...people.flatMap((each) => each.writes),
    ...titled,
    ...(await changedVoices(call, id, member, people)),
  ];
  return { writes, reply: { id, kind, on, unit: unit?.label ?? null, notedAt: call.now } };
}

async function movedTitles(call: ChangeCall, unit: string | null, member: string | null, people: readonly Named[]) {
  const { database } = call.community;
  const { kind } = call.body;
  if (kind === 'death' || kind === 'moveOut') {
    const owned = await database.read(store.titlesOfMember({ member }));
    // Whoever owns something stays on the roll when they move; the dead leave it, their titles wait for the heirs.
    const leftAt = kind === 'death' || owned.length === 0 ? call.now : null;
    return [store.leave({ member, leftAt }), ...owned.map((title) => store.forgetPeople({ unit: title.unit }))];
  }
  if (people.length === 0) throw wrong('/people', 'required');
  if (!makeWhole(people.map(({ share }) => share))) throw wrong('/people', 'shares_sum');
  const ended = await database.read(
    kind === 'inheritance' ? store.titlesOfMember({ member }) : store.titlesOfUnit({ unit }),
  );
  const doors = kind === 'inheritance' ? ended.map((title) => title.unit) : [unit!];
  return [
    ...ended.map(({ id }) => store.endTitle({ id, now: call.now })),
    ...doors.flatMap((door) => [
      ...people.map((person) => store.addTitle({ ...titleOf(call, person), unit: door })),
      store.forgetPeople({ unit: door }),
    ]),
  ];
}

function titleOf(call: Call, { member, share }: Named) {
  const fraction = { shareNumerator: share?.numerator ?? null, shareDenominator: share?.denominator ?? null };
  return { id: call.makeId(), member, ...fraction, since: call.now };
}

async function changedVoices(call: ChangeCall, change: string, member: string | null, people: readonly Named[]) {
  if (member === null) return [];
  const voices = await call.community.database.read(store.voices({ member }));
  const heirs = people.map((each) => each.member);
  return voicesAfter(call.body.kind, member, heirs, voices).map((line) =>
    store.addVoice({ ...line, change, at: call.now }),
  );
}

async function findUnit(call: ChangeCall, roll: string) {
  const { kind, unit } = call.body;
  if (kind !== 'sale' && kind !== 'shares') return null;
  const row = isId(unit ?? '') ? await call.community.database.first(store.unit({ roll, unit })) : undefined;
  if (!row) throw wrong('/unit', 'unknown');
  return row;
}

async function findMember(call: ChangeCall, roll: string): Promise<string | null> {
  const { kind, member } = call.body;
  if (kind === 'sale' || kind === 'shares') return null;
  const row = isId(member ?? '') ? await call.community.database.first(store.member({ roll, member })) : undefined;
  if (!row) throw wrong('/member', 'unknown');
  return row.id;
}

function namePeople(call: ChangeCall, roll: string): Promise<Named[]> {
  return Promise.all(call.body.people.map((person, at) => namePerson(call, roll, person, at)));
}

async function namePerson(call: ChangeCall, roll: string, person: Wish['people'][number], at: number): Promise<Named> {
  const share = person.share === undefined ? null : readShare(person.share);
  if (person.share !== undefined && !share) throw wrong(`/people/${at}/share`, 'share');
  const { database } = call.community;
  if (person.member !== undefined) {
    const known = isId(person.member) && (await database.first(store.member({ roll, member: person.member })));
    if (!known) throw wrong(`/people/${at}/member`, 'unknown');
    return { member: known.id, share, writes: [] };
  }
  if (person.name === undefined) throw wrong(`/people/${at}/name`, 'required');
  const made = newMember(call, { ...person, name: person.name }, at);
  const known = await database.first(store.byLookup({ roll, lookup: made.lookup }));
  if (known) return { member: known.id, share, writes: [] };
  const member = call.makeId();
  const { kind, nameMark, phoneMark, contentMark, lookup } = made;
  const sealed = sealMember(call.community, made.content);
  const row = { id: member, roll, kind, sealed, lookup, nameMark, phoneMark, contentMark };
  return { member, share, writes: [store.addMember({ ...row, joinedAt: call.now })] };
}

function newMember(
  call: Call,
  person: { name: string; phone?: string | undefined; idNumber?: string | undefined },
  at: number,
) {
  const read = (field: 'phone' | 'idNumber', reader: typeof readPhone): string | null => {
    if (person[field] === undefined) return null;
    const reading = reader(person[field]);
    if ('fault' in reading) throw wrong(`/people/${at}/${field}`, reading.fault);
    return reading.value;
  };
  const [phone, idNumber] = [read('phone', readPhone), read('idNumber', readIdNumber)];
  const name = person.name.trim();
  const birth = idNumber === null ? null : birthOf(idNumber);
  const key = idNumber !== null ? `id ${idNumber}` : phone !== null ? `phone ${phone} ${name}` : `name ${name}`;
  return markMember(call.community, {
    key,
    name,
    kind: kindOf('owner', birth, todayIn(call.community, call.now)),
    idNumber,
    phone,
    birth,
    guardian: null,
    home: null,
  });
}

function wrong(pointer: string, code: string): Refused {
  return new Refused('VALIDATION', { faults: [{ pointer, code }] });
}
