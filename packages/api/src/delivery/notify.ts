import { type Audience, type NewsKind, newsRules, type Saying } from '@juyi/core/delivery/news';
import { nextDigest, outsideQuiet } from '@juyi/core/delivery/quiet';
import type { Locale } from '@juyi/core/kernel/text';
import type { Community } from '../community.ts';
import type { Database } from '../database/database.ts';
import { schedule } from '../database/due.ts';
import { Refusal } from '../database/refusal.ts';
import type { Write } from '../database/write.ts';
import { contactPlace } from '../people/sign-in/codes.ts';
import { pageEnd } from '../polls/audience.ts';
import type { Task } from '../ticking.ts';
import { audienceReaders } from './audiences.ts';
import { newsStore as store } from './news-store.ts';
import { send } from './send.ts';
import { pageLink, stopHeaders, stopLink } from './stop.ts';
import { deliveryWords, sayNews } from './words.ts';

/** What the spreading of news needs beside a community. */
export interface NewsPost {
  readonly now: () => number;
  readonly makeId: () => string;
  /** Where our pages are, such as `https://garden.example/juyi/pages`; without it messages bring no links. */
  readonly pages: string | undefined;
}

/** One thing to tell people. */
interface Telling {
  readonly seq: number;
  readonly kind: NewsKind;
  readonly says: Saying;
  /** What it is called, by the reader's language. */
  readonly titles: Readonly<Record<Locale, string>>;
  readonly note: string | null;
  /** Where our pages show it; null where they do not. */
  readonly page: string | null;
  readonly topic: string;
  readonly subject: string;
}

type Reader = Awaited<ReturnType<typeof readersOf>>[number];

/** What is due for a person who wants all news of a day together. */
export const digestDue = 'news.digest';

const handful = 50;
const reader = 'news';
const kinds = JSON.stringify([...new Set(newsRules.map(({ event }) => event))]);

/**
 * Tells people what the ledger says since last time. An event's news are effects of a handful of people each, so that
 * nobody waits for the writer while twenty thousand are told; the last takes the position along. Nobody is told twice,
 * whoever else reads the ledger at the same time, and whoever was not told yet when a server died is told later.
 */
export async function spreadNews(community: Community, post: NewsPost): Promise<void> {
  const { database } = community;
  for (;;) {
    const head = await database.head();
    const seq = (await database.first(store.position({ reader })))?.seq ?? 0;
    if (seq >= head) return;
    const found = await database.read(store.eventsAfter({ seq, kinds, most: handful }));
    for (const event of found) {
      try {
        await tell(community, event, post);
      } catch (error) {
        if (!(error instanceof Refusal && error.code === 'NEWS_TOLD')) throw error;
        return;
      }
    }
    if (found.length < handful) await database.commit([store.moveTo({ reader, seq: head })]);
  }
}

/** Somebody whom an event concerns, and what it is about. */
interface Concerned {
  readonly person: string;
  readonly title: string;
  readonly english?: string;
}

interface LedgerLine {
  readonly seq: number;
  readonly kind: string;
  readonly actor: string;
  readonly at: number;
  readonly topic: string;
  readonly subject: string;
  readonly about: string;
  readonly note: string | null;
}

async function tell(community: Community, event: LedgerLine, post: NewsPost): Promise<void> {
  const { database, keys } = community;
  const { seq, actor, topic, subject, note } = event;
  const { page } = (await database.first(store.page({ subject })))!;
  let writes: Write[] = [];
  for (const { audience, kind, says } of newsRules.filter((rule) => rule.event === event.kind)) {
    for await (const people of handfuls(database, audience, event)) {
      if (writes.length > 0) await database.commit(writes);
      const { title, english = title } = people[0]!;
      const telling = { seq, kind, says, titles: { 'zh-CN': title, en: english }, note, page, topic, subject };
      const others = people.map(({ person }) => person).filter((person) => keys.pseudonym(person) !== actor);
      const readers = await readersOf(community, { kind, people: others, untoldOf: seq });
      writes = readers.flatMap((one) => tellOne(community, telling, one, post));
    }
  }
  await database.commit([...writes, store.moveTo({ reader, seq })]);
}

/** Whom an event concerns, a handful at a time: a long list is not even read in one go. */
async function* handfuls(
  database: Database,
  audience: Audience,
  { subject, about, at }: LedgerLine,
): AsyncGenerator<readonly Concerned[]> {
  for (let after: string | null = ''; after !== null; ) {
    const until: string | null =
      audience === 'pollElectors' ? ((await database.first(pageEnd({ subject, after }))) ?? null) : null;
    const people: Concerned[] = await database.read<Concerned>(
      audienceReaders[audience]({ subject, about, at, after, until }),
    );
    for (let from = 0; from < people.length; from += handful) yield people.slice(from, from + handful);
    after = until;
  }
}

/** How people want to be told, without those who were told of an event already. */
function readersOf(
  { database }: Community,
  { kind, people, untoldOf }: { kind: NewsKind; people: readonly string[]; untoldOf: number | null },
) {
  return database.read(store.readers({ kind, people: JSON.stringify(people), seq: untoldOf }));
}

/** A line in the person's news, and a message where one is wanted and there is somewhere to send it. */
function tellOne(community: Community, telling: Telling, reader: Reader, post: NewsPost): Write[] {
  const at = post.now();
  const { titles, page, ...told } = telling;
  const title = titles[reader.language];
  const line = { ...told, title, id: post.makeId(), person: reader.person, at };
  if (reader.way === 'never') return [store.add({ ...line, state: 'kept' })];
  if (reader.reach === null) return [store.add({ ...line, state: 'unreached' })];
  if (reader.way === 'digest') {
    const dueAt = nextDigest(at, community.zone);
    return [
      store.add({ ...line, state: 'waiting' }),
      schedule({ id: post.makeId(), what: digestDue, subject: reader.person, dueAt }),
    ];
  }
  const text = sayNews(reader.language, line);
  const message = post.makeId();
  return [
    store.add({ ...line, state: 'sent', message }),
    sendTo(community, reader, { id: message, kinds: [telling.kind], subject: text, lines: [{ text, page }] }, post),
  ];
}

/** All that waits for a person, in one message. */
export function sendDigest(post: NewsPost): Task {
  return async ({ subject: person }, now, community) => {
    const waiting = await community.database.read(store.waitingFor({ person }));
    const [reader] = await readersOf(community, { kind: 'ownProposal', people: [person], untoldOf: null });
    if (!reader || waiting.length === 0) return [];
    if (reader.reach === null) return [store.settle({ person, state: 'unreached', message: null })];
    const words = deliveryWords(reader.language);
    const lines = waiting.map((what) => ({ text: sayNews(reader.language, what), page: what.page }));
    const id = post.makeId();
    const told = [...new Set(waiting.map(({ kind }) => kind))];
    const subject = words.digestSubject(community.name[reader.language], lines.length);
    return [
      store.settle({ person, state: 'sent', message: id }),
      sendTo(community, reader, { id, kinds: told, subject, lines }, { ...post, now: () => now }),
    ];
  };
}

interface Letter {
  readonly id: string;
  readonly kinds: readonly NewsKind[];
  readonly subject: string;
  readonly lines: readonly { readonly text: string; readonly page: string | null }[];
}

function sendTo(community: Community, { person, reach, language }: Reader, letter: Letter, post: NewsPost): Write {
  const now = post.now();
  const words = deliveryWords(language);
  const stops = letter.kinds.flatMap((kind) => {
    const link = stopLink(community, post.pages, { person, kind }, language);
    return link === undefined ? [] : [{ link, line: words.stopLine(words.kinds[kind], link) }];
  });
  const place = words.from(community.name[language as Locale]);
  const lines = letter.lines.map(({ text, page }) =>
    page && post.pages ? `${text}\n${pageLink(community, post.pages + page, language)}` : text,
  );
  const text = [...lines, place, ...stops.map(({ line }) => line)].join('\n\n');
  const call = { community, now, makeId: () => letter.id };
  return send(call, {
    to: addressOf(community, reach!),
    kind: letter.kinds.length === 1 ? `news.${letter.kinds[0]}` : 'news.digest',
    subject: letter.subject,
    text,
    data: { place: community.name[language], text: letter.subject },
    person,
    sendAt: outsideQuiet(now, community.zone),
    ...(stops[0] && { headers: stopHeaders(stops[0].link) }),
  });
}

/** The address in a contact as it is stored: its kind, and the address sealed. */
function addressOf(community: Community, reach: string): string {
  return community.sealing.open(reach.slice(reach.indexOf(' ') + 1), contactPlace);
}
