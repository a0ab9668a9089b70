import { fixture, html, waitUntil as wait } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '@juyi/elements/base/juyi-community';
import '../src/base/juyi-office.ts';
import type { Neighbourhood } from './neighbourhood.ts';

const own = location.search;
/** How long a busy machine may take before something is said to be missing, in ms. */
const patience = 30_000;

export function waitUntil(isSo: () => unknown, missing?: string): Promise<void> {
  return wait(isSo, missing, { timeout: patience });
}

/** The desk as a worker meets it, found through its shadow roots by what can be read or heard. */
export class Desk {
  readonly host: HTMLElement;

  constructor(host: HTMLElement) {
    this.host = host;
  }

  /** Opens the desk of a community at a place, such as `show=all`; in English unless told otherwise. */
  static async open({ api }: Neighbourhood, place = '', lang = 'en'): Promise<Desk> {
    history.replaceState(null, '', `${location.pathname}${own}${own ? '&' : '?'}lang=${lang}&${place}`);
    const host = await fixture<HTMLElement>(
      html`<juyi-community api=${api}><juyi-office></juyi-office></juyi-community>`,
    );
    return new Desk(host);
  }

  /** The same, signed in as the first worker of the demo; a session that is there goes on. */
  static async openAsWorker(neighbourhood: Neighbourhood, place = '', lang = 'en'): Promise<Desk> {
    const desk = await Desk.open(neighbourhood, place, lang);
    const [signIn, signOut] = lang === 'en' ? ['Community worker', 'Sign out'] : ['社区工作者', '退出'];
    await desk.seesOne(signIn, signOut);
    if (!desk.text.includes(signOut)) await desk.press(signIn);
    await desk.sees(signOut);
    return desk;
  }

  /** Every element that matches, through shadow roots, seen or not. */
  all<Found extends HTMLElement = HTMLElement>(selector: string): Found[] {
    return pierce(this.host).filter((element): element is Found => element.matches(selector));
  }

  /** The first element that matches and is seen. */
  one<Found extends HTMLElement = HTMLElement>(selector: string): Found | undefined {
    return this.all<Found>(selector).find((element) => element.getClientRects().length > 0);
  }

  /** All that can be read, one line for each text. */
  get text(): string {
    return pierce(this.host)
      .filter((element) => element.getClientRects().length > 0)
      .flatMap((element) =>
        [...element.childNodes]
          .filter(({ nodeType }) => nodeType === Node.TEXT_NODE)
          .map((node) => node.textContent!.trim()),
      )
      .filter(Boolean)
      .join('\n');
  }

  sees(text: string): Promise<void> {
    return this.seesOne(text);
  }

  async seesOne(...texts: string[]): Promise<void> {
    const seen = () => texts.some((text) => this.text.includes(text));
    await waitUntil(seen, `"${texts.join('" or "')}" is not on the desk`);
  }

  async seesNo(text: string): Promise<void> {
    await waitUntil(() => !this.text.includes(text), `"${text}" is still on the desk`);
  }

  async finds<Found extends HTMLElement = HTMLElement>(selector: string): Promise<Found> {
    await waitUntil(() => this.one(selector), `nothing matches ${selector}`);
    return this.one<Found>(selector)!;
  }

  /** Presses the button or follows the link that is called so. */
  async press(name: string): Promise<void> {
    const find = () =>
      this.all('button, a, summary').find(
        (element) =>
          element.getClientRects().length > 0 && element.textContent!.trim() === name && !element.matches(':disabled'),
      );
    await waitUntil(find, `nothing to press is called "${name}"`);
    find()!.click();
  }

  async write(selector: string, text: string): Promise<void> {
    const field = await this.finds<HTMLTextAreaElement>(selector);
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  }

  /** Chooses from a list. */
  async select(selector: string, value: string): Promise<void> {
    const field = await this.finds<HTMLSelectElement>(selector);
    field.value = value;
    field.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
  }

  /** Chooses a file, as from the camera. */
  async choose(selector: string, file: File): Promise<void> {
    const field = await this.finds<HTMLInputElement>(selector);
    const chosen = new DataTransfer();
    chosen.items.add(file);
    field.files = chosen.files;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  }

  /** Goes on with the Tab key until what is called so holds the keyboard. */
  async tabTo(name: string): Promise<void> {
    for (let presses = 0; presses < 60; presses++) {
      if (nameOf(focused()) === name) return;
      await sendKeys({ press: 'Tab' });
    }
    throw new Error(`Tab does not reach "${name}", only "${nameOf(focused())}"`);
  }
}

/** What holds the keyboard, through shadow roots. */
export function focused(): HTMLElement | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element as HTMLElement | null;
}

function nameOf(element: HTMLElement | null): string {
  const labels = (element as HTMLTextAreaElement | null)?.labels;
  return (labels?.[0] ?? element)?.textContent?.trim() ?? '';
}

function pierce(element: Element): HTMLElement[] {
  const below = [...(element.shadowRoot?.children ?? []), ...element.children];
  return [element as HTMLElement, ...below.flatMap(pierce)];
}
