/**
 * The community's context protocol, so that widgets of others, made with any library that speaks it, meet ours:
 * https://github.com/webcomponents-cg/community-protocols (proposal "Context").
 */
export type Context<Value> = string & { readonly of?: Value };

type Callback<Value> = (value: Value, leave?: () => void) => void;

const requested = 'context-request';
const everywhere = { bubbles: true, composed: true };

/** A provider says by this event that it is there, for whoever asked before. */
export const provided = 'context-provider';

/** Asks around an element for a value, now and when it changes. */
export function request<Value>(element: Element, context: Context<Value>, callback: Callback<Value>): void {
  element.dispatchEvent(Object.assign(new Event(requested, everywhere), { context, callback, subscribe: true }));
}

/** Gives a value to whoever asks below an element. */
export class Provider<Value> {
  private readonly listeners = new Set<Callback<Value>>();
  private value: Value | undefined;

  /** `first` is called when somebody asks and nothing has been set yet. */
  constructor(element: Element, context: Context<Value>, first?: () => void) {
    element.addEventListener(requested, (event) => {
      const { context: wanted, callback, subscribe } = event as Event & Record<string, unknown>;
      if (wanted !== context || event.composedPath()[0] === element) return;
      event.stopPropagation();
      const listener = callback as Callback<Value>;
      if (subscribe) this.listeners.add(listener);
      if (this.value === undefined) first?.();
      else this.tell(listener, this.value);
    });
  }

  set(value: Value): void {
    this.value = value;
    for (const listener of this.listeners) this.tell(listener, value);
  }

  private tell(listener: Callback<Value>, value: Value): void {
    listener(value, () => this.listeners.delete(listener));
  }
}

/** Invites widgets that were alive before their provider to ask again. */
export function announce(element: Element): void {
  element.dispatchEvent(new Event(provided, everywhere));
}
