import { describe, expect, it } from 'vitest';
import { electorateOf } from './electors.ts';
import { inSeveralHeads } from './heads.ts';
import type { Cast, OwnersBox, OwnersChoice, ProxyGrant } from './roll.ts';

const [alone, couple] = ['u1', 'h+w'];

/** A flat of u1's, a flat that h and w own together, and whatever a story adds. */
function box(casts: readonly Cast[], more: Partial<OwnersBox> = {}): OwnersBox {
  return {
    units: [
      { id: 'U1', area: { register: 9000 } },
      { id: 'U2', area: { register: 12000 } },
    ],
    titles: [
      { unit: 'U1', owner: 'u1' },
      { unit: 'U2', owner: 'h' },
      { unit: 'U2', owner: 'w' },
    ],
    casts,
    ...more,
  };
}

function cast(head: string, voter: string, choice: OwnersChoice, at = 10, more: Partial<Cast> = {}): Cast {
  return { head, voter, choice, at, ...more };
}

function mandate(head: string, principal: string, more: Partial<ProxyGrant> = {}): ProxyGrant {
  return { head, principal, agent: 'neighbour', from: 0, ...more };
}

/** What each head's vote came to, and why marks were set aside. */
function told(from: OwnersBox) {
  const { electors, setAside } = electorateOf(from);
  const votes = electors.map(({ head, vote }) => [head.id, vote.state === 'chosen' ? vote.choice : vote.state]);
  return { votes: Object.fromEntries(votes), setAside: setAside.map(({ voter, reason }) => `${voter} ${reason}`) };
}

describe('the heads of a roll', () => {
  it('count a couple once, an owner of several flats once, and a flat held alone beside one held jointly twice', () => {
    const units = ['A', 'B', 'C'].map((id) => ({ id, area: { register: 100 } }));
    const titles = [
      { unit: 'A', owner: 'h' },
      { unit: 'B', owner: 'h' },
      { unit: 'C', owner: 'w' },
      { unit: 'C', owner: 'h' },
    ];
    const { electors } = electorateOf({ units, titles, casts: [] });
    expect(electors.map(({ head }) => [head.id, head.units, head.area])).toEqual([
      ['h', ['A', 'B'], 200],
      ['h+w', ['C'], 100],
    ]);
    expect(inSeveralHeads(electors.map(({ head }) => head))).toEqual(['h']);
    const apart = electorateOf({ units, titles, casts: [], policy: { sameOwnerMerged: false } });
    expect(apart.electors).toHaveLength(3);
  });

  it('count the developer’s unsold and undelivered flats once, whoever is written as their owner', () => {
    const units = [
      { id: 'A', area: { register: 100 }, status: 'unsold' as const },
      { id: 'B', area: { contract: 200 }, status: 'undelivered' as const },
      { id: 'C', area: { register: 300 } },
    ];
    const titles = [
      { unit: 'B', owner: 'buyer' },
      { unit: 'C', owner: 'buyer' },
    ];
    const { electors } = electorateOf({ units, titles, casts: [], policy: { sameOwnerMerged: false } });
    expect(electors.map(({ head }) => [head.units, head.area])).toEqual([
      [['A', 'B'], 300],
      [['C'], 300],
    ]);
  });

  it('keep a flat without a known owner in every base', () => {
    const { electors, notes } = electorateOf(box([], { titles: [{ unit: 'U1', owner: 'u1' }] }));
    expect(electors).toHaveLength(2);
    expect(notes.withoutOwner).toEqual(['U2']);
  });

  it('are not formed from a unit listed twice, without an area, or with an area that is no whole number', () => {
    const unit = { id: 'U1', area: { register: 9000 } };
    for (const units of [[unit, unit], [{ id: 'U1', area: {} }], [{ id: 'U1', area: { survey: 90.5 } }]]) {
      expect(() => electorateOf({ units, titles: [], casts: [] })).toThrow('U1');
    }
    expect(() => electorateOf(box([], { titles: [{ unit: 'U1', owner: 'a+b' }] }))).toThrow('U1');
  });
});

describe('the marks of a head', () => {
  it('of a couple count when both mark alike, and wait while one has not marked', () => {
    expect(told(box([cast(couple, 'h', 'yes')])).votes[couple]).toBe('pending');
    expect(told(box([cast(couple, 'h', 'yes'), cast(couple, 'w', 'yes')])).votes[couple]).toBe('yes');
  });

  it('stand from the first one, where the profile allows no change', () => {
    expect(told(box([cast(alone, 'u1', 'yes', 1), cast(alone, 'u1', 'no', 2)]))).toEqual({
      votes: { [alone]: 'yes', [couple]: 'absent' },
      setAside: ['u1 CHANGE_LIMIT'],
    });
    expect(told(box([cast(alone, 'u1', 'yes', 1), cast(alone, 'u1', 'yes', 2)])).setAside).toEqual([]);
  });

  it('are taken in order of time, not in the order they are listed', () => {
    const listed = [cast(alone, 'u1', 'no', 20), cast(alone, 'u1', 'yes', 10)];
    expect(told(box(listed)).votes[alone]).toBe('yes');
  });

  it('are set aside from strangers, for other heads, unsigned or unclear; an unsigned form takes no part', () => {
    const casts = [
      cast(couple, 'u1', 'yes'),
      cast('nobody', 'u1', 'yes'),
      cast(alone, 'u1', 'yes', 10, { defect: 'unsigned' }),
    ];
    expect(told(box(casts))).toEqual({
      votes: { [alone]: 'invalid', [couple]: 'absent' },
      setAside: ['u1 NO_MANDATE', 'u1 NO_SUCH_HEAD', 'u1 UNSIGNED'],
    });
  });

  it('found forged after the close are voided, and the owner’s own mark stands', () => {
    const forged = cast(alone, 'u1', 'yes', 1, { defect: 'voided' });
    expect(told(box([forged]))).toMatchObject({ votes: { [alone]: 'absent' }, setAside: ['u1 VOIDED'] });
    expect(told(box([forged, cast(alone, 'u1', 'no', 2)])).votes[alone]).toBe('no');
  });
});

describe('mandates', () => {
  it('carry the principal’s vote within their term and as written', () => {
    const proxies = [mandate(alone, 'u1', { until: 15, instruction: 'no' })];
    expect(told(box([cast(alone, 'neighbour', 'no')], { proxies })).votes[alone]).toBe('no');
    expect(told(box([cast(alone, 'neighbour', 'no', 16)], { proxies })).setAside).toEqual(['neighbour OUT_OF_TERM']);
    expect(told(box([cast(alone, 'neighbour', 'yes')], { proxies })).setAside).toEqual([
      'neighbour AGAINST_INSTRUCTION',
    ]);
  });

  it('end when the owner votes in person first', () => {
    const casts = [cast(alone, 'u1', 'yes', 1), cast(alone, 'neighbour', 'no', 2)];
    const policy = { changes: 5 };
    expect(told(box(casts, { proxies: [mandate(alone, 'u1')], policy }))).toMatchObject({
      votes: { [alone]: 'yes' },
      setAside: ['neighbour PROXY_ENDED'],
    });
  });

  it('pass nothing on: an agent’s own agent has no vote', () => {
    const proxies = [mandate(alone, 'u1'), mandate(alone, 'neighbour', { agent: 'friend' })];
    expect(told(box([cast(alone, 'friend', 'yes')], { proxies })).setAside).toEqual(['friend NOT_AN_OWNER']);
  });

  it('are void for people the profile bars', () => {
    const policy = { barredAgents: ['neighbour'] };
    const answer = told(box([cast(alone, 'neighbour', 'yes')], { proxies: [mandate(alone, 'u1')], policy }));
    expect(answer.setAside).toEqual(['neighbour AGENT_BARRED']);
  });

  it('from one spouse to the other make the couple’s mark complete', () => {
    const proxies = [mandate(couple, 'w', { agent: 'h' })];
    expect(told(box([cast(couple, 'h', 'yes')], { proxies })).votes[couple]).toBe('yes');
  });

  it('beyond the cap are void in the order they were given, whoever marks first', () => {
    const proxies = [mandate(couple, 'h', { from: 2 }), mandate(alone, 'u1', { from: 1 })];
    const policy = { proxyCap: 1 };
    const casts = [cast(couple, 'neighbour', 'yes', 5), cast(alone, 'neighbour', 'yes', 6)];
    expect(told(box(casts, { proxies, policy }))).toEqual({
      votes: { [alone]: 'yes', [couple]: 'absent' },
      setAside: ['neighbour PROXY_CAP'],
    });
  });
});

describe('silence', () => {
  it('is known only where every flat of the head has a proven delivery with the warning', () => {
    const proof = { unit: 'U1', proven: true, warned: true };
    expect(told(box([], { deliveries: [proof] })).votes[alone]).toBe('silent');
    for (const wanting of [
      { ...proof, proven: false },
      { ...proof, warned: false },
    ]) {
      expect(told(box([], { deliveries: [wanting] })).votes[alone]).toBe('absent');
    }
    const both = box([], { deliveries: [proof], titles: ['U1', 'U2'].map((unit) => ({ unit, owner: 'u1' })) });
    expect(told(both).votes).toEqual({ u1: 'absent' });
  });
});
