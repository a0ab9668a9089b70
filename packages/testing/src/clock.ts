/** A clock that stands still until a test moves it. UTC ms. */
export class TestClock {
  #at: number;

  constructor(at: number) {
    this.#at = at;
  }

  readonly now = (): number => this.#at;

  set(moment: string | number): void {
    this.#at = typeof moment === 'number' ? moment : Date.parse(moment);
  }

  advance(milliseconds: number): void {
    this.#at += milliseconds;
  }
}
