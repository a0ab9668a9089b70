import type { commentProblems } from '@juyi/core/comments/problems';
import { call, type Reply } from '@juyi/testing/call';
import type { TestCommunity } from '@juyi/testing/community';

/** How to meet each problem of the room, in a garden of its own and as one of its residents. */
export function commentWays(
  garden: () => TestCommunity,
  resident: () => string,
): Record<keyof typeof commentProblems, () => Promise<Reply>> {
  const send = (method: string, path: string, options: object = {}) =>
    call(garden(), method, path, { as: resident(), ...options });
  const park = { kind: 'page', id: '/park' };
  const say = async (body = '说得对', parent: string | null = null) =>
    send('POST', '/comments', { body: { subject: park, body, parent } });
  const said = async (body?: string, parent?: string) => (await say(body, parent)).body.id as string;
  const moderate = async (id: string, body: object, n = 0) =>
    send('POST', `/comments/${id}/moderation`, { as: await garden().signIn('worker', n), body });
  const hide = { act: 'hide', reason: 'insult' };
  const hidden = async () => {
    const id = await said();
    await moderate(id, hide);
    return id;
  };
  const appeal = (id: string) => send('POST', `/comments/${id}/appeal`, { body: { text: '我说的是事实' } });
  const report = async (id: string) =>
    send('POST', `/comments/${id}/reports`, { as: await garden().signIn('resident', 1), body: { reason: 'insult' } });

  return {
    PERSONAL_DATA: () => say('打我电话 13812345678'),
    COMMENTS_CLOSED: async () => {
      const id = (await send('POST', '/proposals', { body: { title: '路灯', body: '坏了' } })).body.id as string;
      await send('POST', `/proposals/${id}/transitions`, { body: { to: 'withdrawn', version: 1 } });
      return send('POST', '/comments', { body: { subject: { kind: 'proposal', id }, body: '可惜' } });
    },
    COMMENT_DEPTH: async () => say('再答', await said('答', await said('问'))),
    EDIT_WINDOW_OVER: async () => {
      const id = await said();
      garden().clock.advance(15 * 60_000 + 1);
      return send('PATCH', `/comments/${id}`, { body: { body: '晚了' } });
    },
    OWN_COMMENT: async () => send('PUT', `/comments/${await said()}/helpful`),
    ALREADY_REPORTED: async () => {
      const id = await said();
      await report(id);
      return report(id);
    },
    ALREADY_APPEALED: async () => {
      const id = await hidden();
      await appeal(id);
      return appeal(id);
    },
    SAME_MODERATOR: async () => {
      const id = await hidden();
      await appeal(id);
      return moderate(id, { act: 'restore' });
    },
    COMMENT_TRANSITION: async () => moderate(await said(), { act: 'restore' }, 1),
  };
}
