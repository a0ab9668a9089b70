import { build, insertInto, reader } from '@juyi/api/database/write';
import { enter } from '@juyi/api/ledger/store';
import type { Plugin } from '@juyi/api/plugins/plugin';
import { eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { visitEndpoint } from './endpoints.ts';
import { problems } from './problems.ts';
import { migrations, objects, visits } from './table.ts';

const visitOf = reader(
  build
    .select({ state: visits.state, meetAt: visits.meetAt, note: visits.note })
    .from(visits)
    .where(eq(visits.proposal, sql.placeholder('proposal'))),
);
const visitsOf = reader(
  build
    .select({ proposal: visits.proposal, meetAt: visits.meetAt })
    .from(visits)
    .where(sql`${visits.proposal} in (select value from json_each(${sql.placeholder('ids')}))`),
);
const addVisit = insertInto(visits);
const inState = (state: 'wanted' | 'visited') => `SELECT proposal FROM sitevisit_visits WHERE state = '${state}'`;

/**
 * Site visits 实地踏勘: whoever proposes something about a place may ask that somebody comes and looks. Until that has
 * been done, or the proposal is withdrawn, nobody can publish an answer.
 */
export const siteVisits: Plugin = {
  id: 'sitevisit',
  problems,
  migrations,
  tables: [visits],
  objects,
  endpoints: [visitEndpoint],
  // Where neighbours read a proposal's state, and filter by it, they meet these too.
  states: {
    wanted: { text: { 'zh-CN': '等人踏勘', en: 'Visit wanted' }, among: inState('wanted') },
    visited: { text: { 'zh-CN': '已踏勘', en: 'Visited' }, among: inState('visited') },
  },
  fields: {
    'proposal.list': {
      gives: z.object({ meetAt: z.string() }),
      each: async ({ community }, ids) => {
        const found = await community.database.read(visitsOf({ ids: JSON.stringify(ids) }));
        return new Map(found.map(({ proposal, meetAt }) => [proposal, { meetAt }]));
      },
    },
    'proposal.create': { takes: z.object({ meetAt: z.string().trim().min(1).max(80) }) },
    'proposal.read': {
      gives: z.object({
        state: z.enum(['wanted', 'visited', 'calledOff']),
        meetAt: z.string(),
        note: z.string().nullable(),
      }),
      read: async ({ community }, proposal) => (await community.database.first(visitOf({ proposal }))) ?? null,
    },
  },
  before: {
    'proposal.create': ({ id, more }) =>
      more === undefined
        ? []
        : [addVisit({ proposal: id, state: 'wanted', meetAt: (more as { meetAt: string }).meetAt, note: null })],
    // The database refuses this row, and the answer with it, while a visit is still wanted.
    'proposal.answer': ({ id, call }) =>
      (call.body as { publish?: boolean }).publish === false
        ? []
        : [{ sql: 'INSERT INTO sitevisit_answers (proposal) VALUES (?)', args: [id] }],
  },
  on: {
    'proposal.withdrawn': ({ topicId }, { community, now }) => [
      {
        sql: `UPDATE sitevisit_visits SET state = 'calledOff' WHERE proposal = ? AND state = 'wanted'`,
        args: [topicId],
      },
      enter(community, {
        subject: `sitevisit:${topicId}:end`,
        version: 1,
        event: { kind: 'sitevisit.calledOff' },
        actor: 'sitevisit',
        at: now,
        topic: 'proposals',
        topicId,
        hidden: false,
      }),
    ],
  },
};
