import type { ProposalReceipt } from '@juyi/core/proposals/schema';
import { expect, fixture, html } from '@open-wc/testing';
import type { LitElement } from 'lit';
import { waitUntil } from './waiting.ts';

type Role = 'visitor' | 'resident' | 'owner' | 'buildingLead' | 'councilMember' | 'worker';

const tokens = new Map<string, Promise<string>>();

/** The n-th person of a role, acting from somewhere else than this page. */
export function neighbour(role: Role, n: number) {
  const name = `${role} ${n}`;
  if (!tokens.has(name)) tokens.set(name, signIn(role, n));
  return {
    async call<Answer>(method: string, path: string, body?: unknown): Promise<Answer> {
      const response = await fetch(`/juyi/api${path}`, {
        method,
        credentials: 'omit',
        headers: {
          authorization: `Bearer ${await tokens.get(name)!}`,
          ...(body !== undefined && { 'content-type': 'application/json' }),
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
      return (response.status === 204 ? undefined : await response.json()) as Answer;
    },
    propose(title: string, body = 'At the east gate.'): Promise<ProposalReceipt> {
      return this.call('POST', '/proposals', { title, body });
    },
  };
}

async function signIn(role: Role, n: number): Promise<string> {
  const response = await fetch('/juyi/api/demo/session', {
    method: 'POST',
    credentials: 'omit',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ role, n }),
  });
  return (await response.json()).token;
}

/** Signs this page in as a person of the demo, in the way a reload would find it: by the server's cookie. */
export async function pageSignsIn(role: Role, n: number): Promise<void> {
  await fetch('/juyi/api/demo/session', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ role, n }),
  });
}

export async function pageSignsOut(): Promise<void> {
  await fetch('/juyi/api/session', { method: 'DELETE' });
  localStorage.clear();
  sessionStorage.clear();
}

/** The digits of the newest code that was sent to somebody. */
export async function digitsSentTo(address: string): Promise<string> {
  const messages = (await (await fetch('/outbox')).json()) as { to: string; text: string }[];
  return /\d{6}/.exec(messages.filter(({ to }) => to === address).at(-1)!.text)![0];
}

/** A widget that has drawn what it was asked to draw. Each has a client of its own, as after a reload. */
export async function drawn<Element extends LitElement>(template: Parameters<typeof fixture>[0]): Promise<Element> {
  const element = await fixture<Element>(template);
  await isSettled(element);
  return element;
}

export async function isSettled(element: LitElement): Promise<void> {
  await waitUntil(() => element.dataset.state && element.dataset.state !== 'loading', 'still loading');
  await element.updateComplete;
}

export function inside<Found extends HTMLElement>(element: Element, selector: string): Found {
  const found = element.shadowRoot!.querySelector<Found>(selector);
  if (!found) throw new Error(`${element.localName} shows no ${selector}`);
  return found;
}

export function all<Found extends HTMLElement>(element: Element, selector: string): Found[] {
  return Array.from(element.shadowRoot!.querySelectorAll<Found>(selector));
}

export function button(element: Element, words: string): HTMLButtonElement {
  const found = all<HTMLButtonElement>(element, 'button').find(({ textContent }) => textContent?.trim() === words);
  if (!found) throw new Error(`${element.localName} has no button “${words}”: ${said(element)}`);
  return found;
}

/** Presses a button once it is there and may be pressed: while a widget does not know yet who is looking, it may not. */
export async function press(element: Element, words: string): Promise<void> {
  await waitUntil(() => !button(element, words).disabled, `${element.localName} offers no “${words}”`);
  button(element, words).click();
}

export function said(element: Element): string {
  return (element.shadowRoot!.querySelector('[part="base"]')?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** Waits until a widget says something; tells what it says instead. */
export async function says(element: Element, words: string): Promise<void> {
  try {
    await waitUntil(() => said(element).includes(words));
  } catch {
    throw new Error(`${element.localName} does not say “${words}” but: ${said(element)}`);
  }
}

/** Waits until the keyboard is, inside a widget, where `isThere` says. */
export function holdsKeyboard(element: Element, isThere: (active: Element) => boolean): Promise<void> {
  return waitUntil(() => isThere(element.shadowRoot!.activeElement!), 'the keyboard is elsewhere');
}

export function write(element: Element, selector: string, text: string): void {
  const field = inside<HTMLInputElement>(element, selector);
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

interface Violation {
  id: string;
  nodes: { html: string }[];
}

/** A page of another's with one widget, loaded by the built script under a strict policy. */
export class HostPage {
  readonly frame: HTMLIFrameElement;
  readonly tag: string;

  constructor(frame: HTMLIFrameElement, tag: string) {
    this.frame = frame;
    this.tag = tag;
  }

  get window() {
    return this.frame.contentWindow as Window & typeof globalThis & { violations: string[]; shift: number };
  }

  get widget(): LitElement {
    return this.window.document.querySelector<LitElement>(this.tag)!;
  }

  /** Until the widget has drawn what it was asked to draw. */
  async settled(): Promise<this> {
    await waitUntil(() => this.window?.document?.readyState === 'complete' && this.widget?.shadowRoot, 'no widget');
    await isSettled(this.widget);
    return this;
  }

  /** Finds no fault by axe in the whole page. */
  async isAccessible(): Promise<void> {
    const { axe } = this.window as unknown as { axe: { run(): Promise<{ violations: Violation[] }> } };
    const { violations } = await axe.run();
    const faults = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    expect(faults).to.deep.equal([]);
  }

  async reload(): Promise<this> {
    const loaded = new Promise((resolve) => this.frame.addEventListener('load', resolve, { once: true }));
    this.window.location.reload();
    await loaded;
    return this.settled();
  }

  /** Nothing reaches the server, as in a cellar. */
  loseNetwork(): void {
    this.window.fetch = () => Promise.reject(new TypeError('Failed to fetch'));
  }

  /** What is sent arrives; the answer is lost, once the test has looked. Counts what has arrived. */
  loseAnswers(looked: Promise<void> = Promise.resolve()): { arrived: number } {
    const { fetch } = this.window;
    const log = { arrived: 0 };
    this.window.fetch = async (...request) => {
      await fetch.apply(this.window, request);
      await looked;
      log.arrived += 1;
      throw new TypeError('Failed to fetch');
    };
    return log;
  }

  findNetwork(): void {
    const { fetch } = window;
    this.window.fetch = (...request) => fetch(...request);
    this.window.dispatchEvent(new Event('online'));
  }
}

/** Opens a host's page in a frame of `width` px, as a phone or a desk shows it. */
export async function hostPage(
  tag: string,
  query: Record<string, string> = {},
  width = 360,
  height = 740,
): Promise<HostPage> {
  const address = `/host/${tag}?${new URLSearchParams({ lang: 'en', ...query })}`;
  const frame = await fixture<HTMLIFrameElement>(
    html`<iframe title="host" src=${address} width=${width} height=${height} style="border:0"></iframe>`,
  );
  return new HostPage(frame, tag).settled();
}
