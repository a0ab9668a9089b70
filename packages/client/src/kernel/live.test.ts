import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Change, Live } from './live.ts';

/** Stands in for the browser's stream, so that a test decides what the network does. */
class Stream {
  static readonly CLOSED = 2;
  static opened: Stream[] = [];
  readonly address: string;
  readyState = 0;
  onopen?: () => void;
  onmessage?: (message: { data: string }) => void;
  onerror?: () => void;

  constructor(address: string) {
    this.address = address;
    Stream.opened.push(this);
  }

  open() {
    this.readyState = 1;
    this.onopen?.();
  }

  say(change: Change) {
    this.onmessage?.({ data: JSON.stringify(change) });
  }

  refuse() {
    this.readyState = Stream.CLOSED;
    this.onerror?.();
  }

  close() {
    this.readyState = Stream.CLOSED;
  }
}

class Page extends EventTarget {
  visibilityState = 'visible';

  show(state: 'visible' | 'hidden') {
    this.visibilityState = state;
    this.dispatchEvent(new Event('visibilitychange'));
  }
}

let page: Page;
const change = { topic: 'proposals', id: '1', seq: 7 };
const address = (after: number | null) => `/live?after=${after}`;

beforeEach(() => {
  page = new Page();
  Stream.opened = [];
  vi.stubGlobal('document', page);
  vi.stubGlobal('EventSource', Stream);
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

function following(live = new Live(address, 1000)) {
  const heard: Change[] = [];
  const leave = live.follow((told) => heard.push(told));
  return { live, heard, leave };
}

describe('live updates', () => {
  test('come through one stream, however many widgets follow', () => {
    const { live, heard } = following();
    const other = following(live);
    Stream.opened[0]!.open();
    Stream.opened[0]!.say(change);
    expect(Stream.opened).toHaveLength(1);
    expect(heard).toEqual([change]);
    expect(other.heard).toEqual([change]);
  });

  test('rest while the page is hidden and resume where they stopped', () => {
    const { heard } = following();
    Stream.opened[0]!.open();
    Stream.opened[0]!.say(change);
    page.show('hidden');
    expect(Stream.opened[0]!.readyState).toBe(Stream.CLOSED);
    page.show('visible');
    expect(Stream.opened[1]!.address).toBe('/live?after=7');
    Stream.opened[1]!.open();
    expect(heard).toEqual([change]);
  });

  test('tell of anything missed where there is no number to resume from', () => {
    const { heard } = following();
    Stream.opened[0]!.open();
    page.show('hidden');
    page.show('visible');
    Stream.opened[1]!.open();
    expect(heard.map(({ topic }) => topic)).toEqual(['*']);
  });

  test('become a look now and then where streams are refused', () => {
    vi.useFakeTimers();
    const { heard, leave } = following();
    Stream.opened[0]!.refuse();
    expect(Stream.opened).toHaveLength(1);
    vi.advanceTimersByTime(2500);
    expect(heard.map(({ topic }) => topic)).toEqual(['*', '*']);
    leave();
    vi.advanceTimersByTime(5000);
    expect(heard).toHaveLength(2);
  });

  test('end when nobody follows any more', () => {
    const { leave } = following();
    leave();
    expect(Stream.opened[0]!.readyState).toBe(Stream.CLOSED);
    page.show('visible');
    expect(Stream.opened).toHaveLength(1);
  });

  test('survive a message that is not theirs', () => {
    const { heard } = following();
    Stream.opened[0]!.onmessage?.({ data: '<html>' });
    expect(heard).toEqual([]);
  });
});
