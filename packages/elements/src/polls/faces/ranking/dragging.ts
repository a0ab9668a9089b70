import type { LitElement, ReactiveController } from 'lit';

/**
 * Moves a row of a list with the finger or the mouse. Rows are told from each other by `data-option`; the one that is
 * held moves as soon as it passes the middle of another, so that letting go anywhere leaves what is seen.
 */
export class Dragging implements ReactiveController {
  /** The option that is held. */
  option: number | null = null;
  private readonly host: LitElement;
  private readonly move: (option: number, place: number) => void;

  constructor(host: LitElement, move: (option: number, place: number) => void) {
    this.host = host;
    this.move = move;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.leave();
  }

  take(event: PointerEvent, option: number): void {
    if (event.button !== 0) return;
    event.preventDefault();
    this.option = option;
    // The page itself is followed: a row that is redrawn while it moves would lose the pointer.
    addEventListener('pointermove', this.follow);
    addEventListener('pointerup', this.leave);
    addEventListener('pointercancel', this.leave);
    this.host.requestUpdate();
  }

  private readonly follow = ({ clientY }: PointerEvent): void => {
    const rows = Array.from(this.host.renderRoot.querySelectorAll<HTMLElement>('[data-option]'));
    const held = rows.findIndex((row) => Number(row.dataset.option) === this.option);
    const middle = (row: HTMLElement) => row.getBoundingClientRect().top + row.offsetHeight / 2;
    const above = rows.filter((row, place) => place !== held && middle(row) < clientY).length;
    if (held >= 0 && above !== held) this.move(this.option!, above);
  };

  private readonly leave = (): void => {
    removeEventListener('pointermove', this.follow);
    removeEventListener('pointerup', this.leave);
    removeEventListener('pointercancel', this.leave);
    if (this.option === null) return;
    this.option = null;
    this.host.requestUpdate();
  };
}
