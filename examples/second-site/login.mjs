import { randomUUID } from 'node:crypto';

/** Who may log in here. A real site has accounts and passwords; this one lets you choose. */
export const members = [
  { id: 'lin', name: '12 号 林女士' },
  { id: 'zhou', name: '14 号 周师傅' },
];

const sessions = new Map();

/** The member a request comes from, or null. */
export function memberOf(request) {
  return sessions.get(sessionOf(request)) ?? null;
}

export function login(request, id) {
  const member = members.find((known) => known.id === id);
  if (!member || !isOwnForm(request)) return { status: 400, headers: { 'content-type': 'text/plain' }, body: 'No.\n' };
  const session = randomUUID();
  sessions.set(session, member);
  return backTo(request, `session=${session}; Path=/; HttpOnly; SameSite=Lax`);
}

export function logout(request) {
  if (isOwnForm(request)) sessions.delete(sessionOf(request));
  return backTo(request, 'session=; Path=/; Max-Age=0');
}

function backTo(request, cookie) {
  const { pathname, search } = new URL(request.headers.referer ?? '/', `http://${request.headers.host}`);
  return { status: 303, headers: { location: pathname + search, 'set-cookie': cookie } };
}

function isOwnForm(request) {
  return request.headers.origin === `http://${request.headers.host}`;
}

function sessionOf(request) {
  return /(?:^|;\s*)session=([\w-]+)/.exec(request.headers.cookie ?? '')?.[1];
}
