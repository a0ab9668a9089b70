import type { RollList } from '@juyi/core/roll/schema';
import type { Answer, Call } from '../http/call.ts';
import { allow } from './find.ts';
import { rollStore as store } from './store.ts';

export async function listRolls(call: Call): Promise<Answer<RollList>> {
  allow(call, 'roll.list');
  return { reply: { items: await call.community.database.read(store.list()) } };
}
