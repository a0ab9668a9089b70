import { newsKinds } from '@juyi/core/delivery/news';
import type { CallList, ChooseNews, NewsSettings, OwnNews, Unreached } from '@juyi/core/delivery/schema';
import { isId } from '@juyi/core/kernel/ids';
import { type Action, may } from '@juyi/core/rights';
import type { Answer, Call } from '../http/call.ts';
import { Refused } from '../http/refused.ts';
import { contactPlace } from '../people/sign-in/codes.ts';
import { newsStore as store } from './news-store.ts';
import { sayNews } from './words.ts';

/** How far back people are called. */
const month = 30 * 86_400_000;

function allowed({ viewer }: Call, action: Extract<Action, `news.${string}`>): string {
  const denied = may(viewer, action, null);
  if (denied) throw new Refused(denied);
  return viewer.person!;
}

export async function listNews(call: Call): Promise<Answer<OwnNews>> {
  const rows = await call.community.database.read(store.own({ person: allowed(call, 'news.list') }));
  const items = rows.map(({ says, title, note, page, ...row }) => ({
    ...row,
    page: page && `/pages${page}`,
    text: sayNews(call.locale, { says, title, note }),
  }));
  return { reply: { items } };
}

export async function readSettings(call: Call): Promise<Answer<NewsSettings>> {
  return { reply: await settingsOf(call, allowed(call, 'news.settings')) };
}

export function chooseNews(call: Call<undefined, ChooseNews>): Answer<NewsSettings> {
  const person = allowed(call, 'news.choose');
  const { language, kind, way } = call.body;
  const writes = [
    ...(kind ? [store.choose({ person, kind, way })] : []),
    ...(language ? [store.speak({ person, language })] : []),
  ];
  return { writes, reply: () => settingsOf(call, person) };
}

async function settingsOf({ community }: Call, person: string): Promise<NewsSettings> {
  const [settings, choices] = await Promise.all([
    community.database.first(store.settings({ person })),
    community.database.read(store.choices({ person })),
  ]);
  const { language, reach } = settings!;
  const chosen = new Map(choices.map(({ kind, way }) => [kind, way]));
  return {
    language,
    reach: reach === null ? null : (reach.split(' ', 1)[0] as NewsSettings['reach']),
    kinds: newsKinds.map((kind) => ({ kind, way: chosen.get(kind) ?? 'now' })),
  };
}

/** Those whom neither mail nor telephone reached, each with all there is to tell. */
export async function readCallList(call: Call): Promise<Answer<CallList>> {
  allowed(call, 'news.callList');
  const { database, sealing } = call.community;
  const rows = await database.read(store.unreached({ since: call.now - month }));
  const people = new Map<string, Unreached>();
  for (const { person, name, phone, at, ...what } of rows) {
    const text = sayNews(call.locale, what);
    const known = people.get(person);
    if (known) known.texts.push(text);
    else {
      const number = phone === null ? null : sealing.open(phone, contactPlace);
      people.set(person, { person, name, phone: number, since: at, texts: [text] });
    }
  }
  return { reply: { items: [...people.values()] } };
}

export function markCalled(call: Call): Answer<undefined> {
  allowed(call, 'news.called');
  const person = call.params.id!;
  if (!isId(person)) throw new Refused('NOT_FOUND');
  return { writes: [store.called({ person, now: call.now })], reply: undefined };
}
