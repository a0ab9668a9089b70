import type { Client } from '@juyi/client/client';
import { recall, remember } from '@juyi/client/kernel/memory';

const kept = 'juyi kiosk';

/** The token that makes this device a shared screen; the address brings it once and does not show it afterwards. */
export function deviceToken(): string | null {
  const [, brought] = /^#device=([\w-]+)$/.exec(location.hash) ?? [];
  if (brought) {
    remember(kept, brought);
    history.replaceState(history.state, '', location.pathname + location.search);
  }
  return recall(kept);
}

/** Whatever the page asks the server, it says which screen asks. */
export function speakAs({ transport: { options } }: Client, token: string): void {
  const send = options.fetch ?? fetch;
  options.fetch = (input, init) => {
    const headers = new Headers(init?.headers);
    headers.set('juyi-kiosk', token);
    return send(input, { ...init, headers });
  };
}

/** Forgets all that pages of this host have kept on the device, but for what device it is. */
export function forgetEverything(): void {
  const token = recall(kept);
  for (const storage of [() => localStorage, () => sessionStorage]) {
    try {
      storage().clear();
    } catch {
      // Where storage is forbidden, nothing was kept.
    }
  }
  if (token) remember(kept, token);
}
