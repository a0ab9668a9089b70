import { enter } from '@juyi/api/ledger/store';
import { pluginEndpoint } from '@juyi/api/plugins/plugin';
import { endpoint } from '@juyi/core/kernel/contract';
import { holds } from '@juyi/core/kernel/right';
import { z } from 'zod';

const Report = z.object({ note: z.string().trim().min(1).max(500) });
const Visited = z.object({ state: z.literal('visited') });

/** A worker says what was found at the place. */
export const visitEndpoint = pluginEndpoint({
  endpoint: endpoint({
    action: 'sitevisit.report',
    method: 'PUT',
    path: '/x/sitevisit/proposals/:id/visit',
    summary: { 'zh-CN': '记录实地踏勘', en: 'Report a site visit' },
    body: Report,
    response: Visited,
    status: 200,
    errors: ['SITEVISIT_NOT_WANTED'],
  }),
  right: holds('worker'),
  service: (call) => {
    const proposal = call.params.id!;
    return {
      writes: [
        { sql: 'INSERT INTO sitevisit_reports (proposal, note) VALUES (?, ?)', args: [proposal, call.body.note] },
        enter(call.community, {
          subject: `sitevisit:${proposal}:end`,
          version: 1,
          event: { kind: 'sitevisit.visited' },
          actor: call.viewer.person!,
          at: call.now,
          topic: 'proposals',
          topicId: proposal,
          hidden: false,
        }),
      ],
      reply: { state: 'visited' as const },
    };
  },
});
