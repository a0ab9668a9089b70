import { all, type HostPage, hostPage, inside, neighbour, press, write } from './helpers.ts';
import { waitUntil } from './waiting.ts';

export const lin = neighbour('resident', 21);
export const wang = neighbour('resident', 22);
export const zhou = neighbour('worker', 0);
export const he = neighbour('worker', 1);

/** Pages of a host that nobody has commented on; each file of tests has names of its own. */
export function freshPages(name: string): () => string {
  let page = 0;
  return () => `/${name}-${++page}`;
}

export const say = async (id: string, body: string, more: object = {}, by = lin) =>
  (await by.call<{ id: string }>('POST', '/comments', { subject: { kind: 'page', id }, body, ...more })).id;

export const open = (subject: string, query: Record<string, string> = {}, width = 360) =>
  hostPage('juyi-comments', { subject, ...query }, width);

export const bodies = ({ widget }: HostPage) =>
  all(widget, '.rows > .comment > [part="body"]').map(({ textContent }) => textContent!.trim());

/** Opens the box, once the server has told who is looking. */
export const ready = async ({ widget }: HostPage, send = 'Post it') => {
  inside(widget, '.opener').click();
  await waitUntil(
    () => all<HTMLButtonElement>(widget, '.box button').some(({ textContent }) => textContent!.trim() === send),
    'no box',
    { timeout: 8000 },
  );
  // Where the writing begins is where the keyboard is; only then is the box open for good.
  await waitUntil(() => widget.shadowRoot!.activeElement?.id === 'new', 'the box has no focus');
};

export const post = async (host: HostPage, text: string) => {
  write(host.widget, '#new', text);
  await host.widget.updateComplete;
  await press(host.widget, 'Post it');
};
