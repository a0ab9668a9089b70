import { expect, test, vi } from 'vitest';
import { type Change, type ChangeSource, Live } from './live.ts';

/** A community whose reader is slow: what it was asked is answered as things stood then, once it is let go. */
class SlowSource implements ChangeSource {
  readonly changes: Change[] = [];
  #held: (() => void)[] | undefined;

  happen(): void {
    const seq = this.changes.length + 1;
    this.changes.push({ seq, topic: 'proposals', id: `p${seq}` });
  }

  hold(): void {
    this.#held = [];
  }

  letGo(): void {
    for (const go of this.#held ?? []) go();
    this.#held = undefined;
  }

  async head(): Promise<number> {
    return this.changes.length;
  }

  async changesAfter(seq: number): Promise<Change[]> {
    const found = this.changes.filter((change) => change.seq > seq);
    if (this.#held) await new Promise<void>((go) => this.#held!.push(go));
    return found;
  }
}

const longerThanALook = () => new Promise((later) => setTimeout(later, 600));

const hears = (what: () => void) => vi.waitFor(what, { timeout: 10_000 });

/** What a follower has been told so far, by name. */
async function follower(live: Live): Promise<{ told: string[]; leave(): Promise<void> }> {
  const reader = (await live.follow(null)).getReader();
  const told: string[] = [];
  const listen = async (): Promise<void> => {
    const { value, done } = await reader.read();
    if (done) return;
    told.push(...(new TextDecoder().decode(value).match(/p\d+/g) ?? []));
    await listen();
  };
  void listen();
  return { told, leave: () => reader.cancel() };
}

test('what is committed while the last change is being told is told as well', async () => {
  const source = new SlowSource();
  const live = new Live(source);
  const { told } = await follower(live);
  await longerThanALook();
  source.hold();
  source.happen();
  void live.nudge();
  await longerThanALook();
  source.happen();
  void live.nudge();
  await longerThanALook();
  source.letGo();
  await hears(() => expect(told).toEqual(['p1', 'p2']));
  live.close();
});

test('whoever joins while others are told misses nothing', async () => {
  const source = new SlowSource();
  const live = new Live(source);
  const first = await follower(live);
  await longerThanALook();
  source.hold();
  const second = await follower(live);
  source.happen();
  void live.nudge();
  source.letGo();
  await hears(() => expect([first.told, second.told]).toEqual([['p1'], ['p1']]));
  live.close();
});

test('whoever leaves before they have joined is in nobody’s way', async () => {
  const source = new SlowSource();
  const live = new Live(source);
  source.hold();
  const hasty = await follower(live);
  await hasty.leave();
  source.letGo();
  const { told } = await follower(live);
  await longerThanALook();
  source.happen();
  await live.nudge();
  await hears(() => expect(told).toEqual(['p1']));
  expect(live.followers).toBe(1);
  live.close();
});
