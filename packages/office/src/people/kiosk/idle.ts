import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How long, in ms, nobody need touch the screen before it asks, and before it gives up. */
export interface Patience {
  readonly ask: number;
  readonly giveUp: number;
}

/** Well before the server ends a session that is not used. */
export const patience: Patience = { ask: 60_000, giveUp: 80_000 };

const signs = ['pointerdown', 'keydown', 'input', 'wheel', 'touchmove'] as const;

/** Notices when nobody touches the screen any more: first it asks, then it gives up. Any touch is an answer. */
export class IdleWatch implements ReactiveController {
  asking = false;
  private readonly host: ReactiveControllerHost;
  private readonly giveUp: () => void;
  private readonly goOn: () => void;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private watching = false;

  constructor(host: ReactiveControllerHost, { giveUp, goOn }: { giveUp: () => void; goOn: () => void }) {
    this.host = host;
    this.giveUp = giveUp;
    this.goOn = goOn;
    host.addController(this);
  }

  hostConnected(): void {
    for (const sign of signs) addEventListener(sign, this.touched, { capture: true, passive: true });
  }

  hostDisconnected(): void {
    for (const sign of signs) removeEventListener(sign, this.touched, { capture: true });
    this.watch(false);
  }

  /** Begins or ends to watch; there is nothing to clear on an empty screen. */
  watch(on: boolean): void {
    if (on === this.watching) return;
    this.watching = on;
    this.asking = false;
    this.wait();
  }

  private readonly touched = (): void => {
    if (!this.watching) return;
    if (this.asking) {
      this.asking = false;
      this.host.requestUpdate();
    }
    this.wait();
    this.goOn();
  };

  private wait(): void {
    clearTimeout(this.timer);
    if (!this.watching) return;
    this.timer = setTimeout(() => {
      this.asking = true;
      this.host.requestUpdate();
      this.timer = setTimeout(this.giveUp, patience.giveUp - patience.ask);
    }, patience.ask);
  }
}
