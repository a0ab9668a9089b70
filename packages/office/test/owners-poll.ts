import { Neighbourhood } from './neighbourhood.ts';

const hour = 3_600_000;
const day = 24 * hour;
const both = (text: string) => ({ 'zh-CN': text, en: text });

/** Six homes in two buildings, each with one owner. */
const sheet = [
  '楼栋,单元,房号,登记面积,用途,状态,姓名,身份,份额,电话',
  ...Array.from({ length: 6 }, (_, n) => `${n < 3 ? 1 : 2},,1-10${n},100,住宅,已售,业主${n},业主,,1000000000${n}`),
].join('\n');

const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** The smallest picture there is, as a telephone's camera would bring it. */
export const scan = new File([Uint8Array.from(atob(pixel), (sign) => sign.charCodeAt(0))], 'scan.png', {
  type: 'image/png',
});

/** A vote of six owners, taken along by two workers and by owners who were helped at the desk. */
export class OwnersPoll {
  readonly garden: Neighbourhood;
  readonly id: string;
  readonly opensAt: number;
  readonly closesAt: number;
  homes: { readonly unit: string; readonly elector: string }[] = [];
  agent = { id: '', name: '' };

  private constructor(garden: Neighbourhood, id: string, opensAt: number) {
    this.garden = garden;
    this.id = id;
    this.opensAt = opensAt;
    this.closesAt = opensAt + day;
  }

  /** Composes a vote on one question, to begin in seventeen days; `rows` are further lines of the roll. */
  static async open(
    item: object,
    changes: object = {},
    rows: readonly string[] = [],
    place?: Neighbourhood,
  ): Promise<OwnersPoll> {
    const garden = place ?? (await Neighbourhood.open());
    const now = Date.now();
    await garden.setClock(now);
    const worker = await garden.token('worker');
    await garden.upload('/rolls/import', [sheet, ...rows].join('\n'), worker);
    const opensAt = now + 17 * day;
    const { id } = await garden.call(
      'POST',
      '/polls',
      {
        kind: 'owners',
        effect: 'binding',
        title: both('New lift?'),
        items: [item],
        franchise: { electors: 'owners' },
        opensAt,
        closesAt: opensAt + day,
        ...changes,
      },
      worker,
    );
    return new OwnersPoll(garden, id, opensAt);
  }

  /** Where the vote is on the desk. */
  get place(): string {
    return `room=polls&poll=${this.id}`;
  }

  /** A day as a field for dates holds it. */
  dayOf(at: number): string {
    return new Date(at).toLocaleDateString('sv');
  }

  // biome-ignore lint/suspicious/noExplicitAny: a test looks into whatever came back
  async send(method: string, path: string, body?: object, teller = 0): Promise<any> {
    return this.garden.call(method, `/polls/${this.id}${path}`, body, await this.garden.token('worker', teller));
  }

  /** Posts and freezes the roll, and announces. */
  async announce(): Promise<void> {
    const worker = await this.garden.token('worker');
    await this.move('rollPosted');
    const { items } = await this.garden.call('GET', '/rolls', undefined, worker);
    const roll = `/rolls/${items[0].id}/freeze`;
    const { snapshot } = await this.garden.call('POST', roll, { purpose: 'New lift' }, worker);
    await this.move('rollFrozen', { snapshot });
    await this.move('noticed');
    this.homes = (await this.send('GET', '/desk')).deliveries;
    const { person } = await this.garden.call('GET', '/session', undefined, await this.garden.token('resident'));
    this.agent = person;
  }

  async begin(): Promise<void> {
    await this.announce();
    await this.garden.setClock(this.opensAt + hour);
  }

  async close(): Promise<void> {
    await this.garden.setClock(this.closesAt + hour);
  }

  /** The days of voting pass, two workers count, not the first of all, and the result is on the board. */
  async post(tellers: readonly number[] = [1, 2]): Promise<void> {
    await this.close();
    for (const teller of tellers) await this.move('counted', {}, teller);
    await this.move('resultPosted');
  }

  /** Somebody of a home, helped at the desk; answers their token. */
  async help(unit: string, name: string): Promise<string> {
    const worker = await this.garden.token('worker');
    const door = `/assisted/people?unit=${encodeURIComponent(unit)}`;
    const { items } = await this.garden.call('GET', door, undefined, worker);
    // Names are told as far as they tell people apart.
    const { member } = items.find((one: { name: string }) => one.name[0] === name[0]);
    const helped = { member, name, reason: 'no telephone' };
    return (await this.garden.call('POST', '/assisted', helped, worker)).token;
  }

  /** The first owner, helped at the desk, objects with a picture. */
  async object(kind: string, text: string): Promise<void> {
    const { elector, unit } = this.homes.find((home) => home.unit.endsWith('1-100'))!;
    const token = await this.help(unit, '业主0');
    const { id } = await this.garden.bring(scan, token);
    await this.garden.call('POST', `/polls/${this.id}/challenges`, { kind, elector, text, files: [id] }, token);
  }

  /** A worker joins the account of another, which was theirs as well. */
  async turnOutOne(gone: number, kept: number): Promise<void> {
    const address = 'same@garden.example';
    await this.garden.addAddress(address, await this.garden.token('worker', gone));
    // Messages lie in the outbox in the order of their moments.
    await this.garden.setClock(this.closesAt + 2 * hour);
    const as = await this.garden.token('worker', kept);
    const { ticket, people } = await this.garden.addAddress(address, as);
    await this.garden.call('POST', '/me/merge', { ticket, person: people[0]!.id }, as);
  }

  /** The days on the board pass. */
  async endPosting(): Promise<void> {
    const { postedUntil } = await this.garden.call('GET', `/polls/${this.id}`);
    await this.garden.setClock(postedUntil + hour);
  }

  private async move(to: string, more: object = {}, teller = 0): Promise<void> {
    await this.send('POST', '/transitions', { to, ...more }, teller);
  }
}
