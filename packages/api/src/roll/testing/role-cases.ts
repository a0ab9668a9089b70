import { call } from '@juyi/testing/call';
import type { TestCommunity } from '@juyi/testing/community';
import type { Told } from '../../http/testing/role-case.ts';
import { estateRoll, estateUnit } from './estate.ts';

/** Parts of the roll that callers knock at: a posting of today with an objection, and a frozen roll. */
export interface RollPlaces {
  readonly posting: string;
  readonly objection: string;
  readonly snapshot: string;
}

/** Asks for an estate that stands in the database. */
export async function furnishRoll(garden: TestCommunity): Promise<RollPlaces> {
  const [worker, colleague] = [await garden.signIn('worker'), await garden.signIn('worker', 1)];
  const send = async (path: string, body: object, as = worker) => (await call(garden, 'POST', path, { as, body })).body;
  const { id: posting } = await send(`/rolls/${estateRoll}/postings`, { purpose: '公示', days: 90 });
  const { id: objection } = await send(`/postings/${posting}/objections`, { text: '面积不对' }, colleague);
  const { snapshot } = await send(`/rolls/${estateRoll}/freeze`, { purpose: '修电梯' });
  return { posting, objection, snapshot };
}

const open = [200, 200, 200, 200, 200, 200, 200, 403, 401] as const;
const desk = [401, 403, 403, 403, 403, 403, 200, 403, 401] as const;
const made = [401, 403, 403, 403, 403, 403, 201, 403, 401] as const;

interface RollCase extends Told {
  path(at: RollPlaces): string;
  body?: object;
  form?: Readonly<Record<string, string | File>>;
}

/** Every operation of the room and what each caller is told, by hand, in the order of `roles.test.ts`. */
export const rollCases: Readonly<Record<string, RollCase>> = {
  'roll.list': { path: () => '/rolls', expected: desk, committee: 200 },
  'roll.import': {
    path: () => '/rolls/import',
    form: { file: new File(['房号,面积,业主\n1-101,88.5,王芳\n'], 'roll.csv') },
    expected: desk,
  },
  'roll.progress': { path: () => '/rolls/import', expected: desk },
  'roll.units': { path: () => `/rolls/${estateRoll}/units`, expected: desk },
  'roll.record': { path: () => `/rolls/${estateRoll}/units/${estateUnit}`, expected: desk },
  'roll.export': { path: () => `/rolls/${estateRoll}/export?format=csv`, expected: desk },
  'roll.change': {
    path: () => `/rolls/${estateRoll}/changes`,
    body: { kind: 'sale', on: '2026-01-05', unit: estateUnit, people: [{ name: '孙强' }] },
    expected: made,
  },
  'roll.changes': { path: () => `/rolls/${estateRoll}/changes`, expected: desk },
  'roll.freeze': {
    path: () => `/rolls/${estateRoll}/freeze`,
    body: { purpose: '换物业' },
    expected: desk,
    committee: 200,
  },
  'roll.snapshots': { path: () => `/rolls/${estateRoll}/snapshots`, expected: desk, committee: 200 },
  'roll.post': {
    path: () => `/rolls/${estateRoll}/postings`,
    body: { purpose: '选举' },
    expected: made,
    committee: 201,
  },
  'snapshot.sheet': { path: ({ snapshot }) => `/snapshots/${snapshot}/roll`, expected: open },
  'posting.list': { path: () => '/postings', expected: open },
  'posting.sheet': { path: ({ posting }) => `/postings/${posting}/roll`, expected: open },
  'posting.object': {
    path: ({ posting }) => `/postings/${posting}/objections`,
    body: { text: '面积不对' },
    expected: [401, 403, 201, 201, 201, 201, 201, 403, 401],
  },
  'posting.objections': { path: ({ posting }) => `/postings/${posting}/objections`, expected: desk, committee: 200 },
  'objection.answer': {
    path: ({ objection }) => `/objections/${objection}/answer`,
    body: { state: 'upheld', answer: '已改正' },
    expected: desk,
    committee: 200,
  },
};
