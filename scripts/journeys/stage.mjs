import { afterAll, beforeAll, expect, inject } from 'vitest';
import { startDemo } from './served.mjs';
import { barriers, objections, openBrowser, phone, sideways, visit } from './visit.mjs';

/** Where the journeys of a file take place: open before its first test, and gone after its last. */
export function openStage() {
  const stage = new Stage();
  beforeAll(() => stage.open());
  afterAll(() => stage.close());
  return stage;
}

/** A demo of one's own, the people who come to it in a browser, and what a test does there beside their screens. */
export class Stage {
  address;
  /** The demo's folder. */
  data;
  #demo;
  #browser;
  #visitors = [];

  /** With further arguments of `juyi serve`. */
  async open(more) {
    [this.#demo, this.#browser] = await Promise.all([startDemo(more, inject('seeded')), openBrowser()]);
    this.address = this.#demo.address;
    this.data = this.#demo.data;
  }

  async close() {
    await Promise.all(this.#visitors.map(({ context }) => context.close()));
    await this.#demo?.stop();
  }

  /** One person at one screen, with a session of their own. */
  async visit(settings, address = this.address) {
    const visitor = await visit(this.#browser, address, settings);
    this.#visitors.push(visitor);
    return visitor;
  }

  /** The n-th person of a role, who has signed in before on this device. */
  async visitAs(role, n, settings = { viewport: phone }) {
    const visitor = await this.visit(settings);
    const headers = { origin: this.address };
    const data = { community: 'sunshine', role, n };
    const answer = await visitor.context.request.post('/juyi/api/demo/session', { headers, data });
    expect(answer.status()).toBe(201);
    return visitor;
  }

  /** Asks the api as a program would. */
  async send(method, path, body, token) {
    const address = new URL(`${this.address}/juyi/api${path}`);
    address.searchParams.set('community', 'sunshine');
    const answer = await fetch(address, {
      method,
      headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    expect(answer.ok, `${method} ${path}: ${text}`).toBe(true);
    return text && JSON.parse(text);
  }

  async token(role, n) {
    return (await this.send('POST', '/demo/session', { community: 'sunshine', role, n })).token;
  }

  async person(role, n) {
    return (await this.send('GET', '/session', undefined, await this.token(role, n))).person;
  }

  /** The id of the first proposal or poll in a state. */
  async first(kind, state) {
    return (await this.send('GET', `/${kind}?state=${state}`)).items[0].id;
  }

  /** Moves the community's clock. */
  async setClock(now) {
    await this.send('POST', '/demo/clock', { now });
  }
}

/** The page as it stands fits its screen, has no barriers, and has done nothing a visitor would object to. */
export async function expectSound(visitor) {
  expect(await sideways(visitor.page)).toBe(0);
  expect(await barriers(visitor.page)).toEqual([]);
  expect(objections(visitor)).toEqual([]);
}
