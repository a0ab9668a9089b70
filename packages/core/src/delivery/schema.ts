import { z } from 'zod';
import { locales } from '../kernel/text.ts';
import { newsKinds, newsWays } from './news.ts';

/**
 * One thing that a person was told, in the reader's language; `topic` and `subject` say what it is about, `page` where
 * below the api's mount a page of ours shows that, such as `/pages/proposals/…`; null where none does.
 */
export const NewsItem = z.object({
  id: z.string(),
  kind: z.enum(newsKinds),
  text: z.string(),
  at: z.int(),
  topic: z.string(),
  subject: z.string(),
  page: z.string().nullable(),
});
export interface NewsItem extends z.infer<typeof NewsItem> {}

export const OwnNews = z.object({ items: z.array(NewsItem) }).meta({ id: 'OwnNews' });
export interface OwnNews extends z.infer<typeof OwnNews> {}

/** How a person is told. `reach` is how messages would go; null where there is no address. */
export const NewsSettings = z
  .object({
    language: z.enum(locales),
    reach: z.enum(['email', 'phone']).nullable(),
    kinds: z.array(z.object({ kind: z.enum(newsKinds), way: z.enum(newsWays) })),
  })
  .meta({ id: 'NewsSettings' });
export interface NewsSettings extends z.infer<typeof NewsSettings> {}

export const ChooseNews = z
  .object({
    language: z.enum(locales).optional(),
    kind: z.enum(newsKinds).optional(),
    way: z.enum(newsWays).optional(),
  })
  .refine(({ kind, way }) => (kind === undefined) === (way === undefined), { error: 'kind_and_way', path: ['kind'] })
  .meta({ id: 'ChooseNews' });
export interface ChooseNews extends z.infer<typeof ChooseNews> {}

/** Somebody whom news did not reach, with what there is to tell. */
export const Unreached = z.object({
  person: z.string(),
  name: z.string(),
  phone: z.string().nullable(),
  since: z.int(),
  texts: z.array(z.string()),
});
export interface Unreached extends z.infer<typeof Unreached> {}

export const CallList = z.object({ items: z.array(Unreached) }).meta({ id: 'CallList' });
export interface CallList extends z.infer<typeof CallList> {}
