// node --conditions=juyi-source scripts/soak/ballots.ts [--voters N] [--seconds N] [--kills N] [--json]
// Owners vote within a minute, some twice, some on two channels, while the server is killed; then two tellers count.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openDatabase } from '../../packages/api/src/database/database.ts';
import { type Electorate, prepareElectorate } from './electorate.ts';
import { freePort, pause } from './kept.ts';
import { Life } from './life.ts';
import { Voters } from './voters.ts';

export interface BallotsReport {
  voters: number;
  /** Voters who were told that their ballot lies in the box. */
  acknowledged: number;
  /** Ballots the result counts. */
  counted: number;
  /** Replies cut off by a kill. */
  lost: number;
  /** Voters refused because voting had ended. */
  late: number;
  p50: number;
  p99: number;
  /** What is wrong, in words; empty when everybody told has one counted ballot, and nobody has more. */
  faults: string[];
}

/** The last tenth of the voters come when voting has ended. */
export async function soakBallots(plan: { voters: number; seconds: number; kills: number }): Promise<BallotsReport> {
  const data = mkdtempSync(join(tmpdir(), 'juyi-ballots-'));
  const address = `http://127.0.0.1:${await freePort()}`;
  try {
    // Time for everybody to vote, however slow the machine, and less than a session at a desk lasts; then the server's
    // clock is put on.
    const closesAt = Date.now() + 12 * 60_000;
    const electorate = await prepareElectorate(data, { voters: plan.voters, polls: 1, closesAt });
    let life = await Life.begin(address, data);
    const crowd = new Voters(address, electorate);
    const early = Math.floor(plan.voters * 0.9);
    const votes: Promise<void>[] = [];
    const killAt = Array.from({ length: plan.kills }, (_, n) => Math.floor(((n + 1) * early) / (plan.kills + 1)));
    for (let n = 0; n < early; n++) {
      votes.push(crowd.vote(n));
      if (killAt.includes(n)) {
        await life.kill();
        life = await Life.begin(address, data);
      }
      await pause((plan.seconds * 1000) / early);
    }
    await Promise.all(votes);
    await crowd.send('POST', '/demo/clock', electorate.tellers[0], { now: closesAt + 50 });
    await Promise.all(Array.from({ length: plan.voters - early }, (_, n) => crowd.vote(early + n)));
    const report = await count(crowd, electorate, plan.voters);
    await life.stop();
    crowd.close();
    report.faults.push(...(await inFile(join(data, 'sunshine.db'), electorate.polls[0]!, closesAt, report.counted)));
    return report;
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}

/** Two tellers count and post; what the sheet says is held against what voters were told. */
async function count(crowd: Voters, { polls: [poll], tellers }: Electorate, voters: number): Promise<BallotsReport> {
  const faults: string[] = [];
  for (const [teller, to] of [
    [0, 'counted'],
    [1, 'counted'],
    [0, 'resultPosted'],
  ] as const) {
    const { status, body } = await crowd.send('POST', `/polls/${poll}/transitions`, tellers[teller], { to });
    if (status !== 200) faults.push(`${to} was answered ${JSON.stringify(body)}`);
  }
  const { body: result } = await crowd.send('GET', `/polls/${poll}/result`, tellers[0]);
  for (const [n, { receipts }] of crowd.told) {
    if (receipts.size > 1) faults.push(`voter ${n} was given ${receipts.size} receipts`);
    for (const receipt of receipts) {
      const { body } = await crowd.send('GET', `/receipts/${receipt}`, tellers[0]);
      if (body.counted !== true) faults.push(`the ballot ${receipt} was acknowledged and is not counted`);
    }
  }
  const expected = { yes: 0, no: 0, abstain: 0 };
  for (const { choice } of crowd.told.values()) expected[choice as keyof typeof expected]++;
  const marks = result?.items?.[0]?.marks ?? {};
  for (const [mark, heads] of Object.entries(expected)) {
    if ((marks[mark]?.heads ?? 0) !== heads) faults.push(`${mark}: ${heads} were told, ${marks[mark]?.heads} counted`);
  }
  const late = crowd.refusals.get('POLL_CLOSED') ?? 0;
  for (const [code, times] of crowd.refusals) {
    if (!['POLL_CLOSED', 'BALLOT_EXISTS', 'CHANGE_LIMIT'].includes(code)) faults.push(`${times} replies were ${code}`);
  }
  const took = crowd.took.sort((a, b) => a - b);
  const at = (share: number) => Math.round((took[Math.floor(took.length * share)] ?? 0) * 10) / 10;
  const counted = result?.turnout?.heads ?? 0;
  const told = { acknowledged: crowd.told.size, counted, lost: crowd.lost, late };
  return { voters, ...told, p50: at(0.5), p99: at(0.99), faults };
}

/** What the file holds after the server has gone. */
async function inFile(path: string, poll: string, closesAt: number, counted: number): Promise<string[]> {
  const database = await openDatabase({ url: `file:${path}` });
  try {
    const { rows } = await database.client.execute({
      sql: `SELECT count(*) AS ballots, count(DISTINCT voter_key) AS voters, max(cast_at) AS latest,
        (SELECT count(*) FROM ballots) AS all_ballots, (SELECT count(*) FROM events WHERE kind = 'ballot.cast') AS events
        FROM ballots WHERE poll = ?`,
      args: [poll],
    });
    const { ballots, voters, latest, all_ballots: all, events } = rows[0]!;
    const faults: string[] = [];
    if (ballots !== voters || Number(voters) !== counted)
      faults.push(`${ballots} ballots of ${voters}, ${counted} counted`);
    if (Number(latest) >= closesAt) faults.push('a ballot lies in the box that came after the close');
    if (events !== all) faults.push(`${all} ballots have ${events} events`);
    return faults;
  } finally {
    await database.close();
  }
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: {
      voters: { type: 'string', default: '2000' },
      seconds: { type: 'string', default: '50' },
      kills: { type: 'string', default: '2' },
      json: { type: 'boolean' },
    },
  });
  const report = await soakBallots({
    voters: Number(values.voters),
    seconds: Number(values.seconds),
    kills: Number(values.kills),
  });
  const { voters, acknowledged, counted, lost, late, p50, p99, faults } = report;
  if (values.json) console.log(JSON.stringify(report));
  else {
    console.log(
      `${voters} voters: ${acknowledged} told, ${counted} counted, ${lost} replies cut off, ${late} too late.`,
    );
    console.log(`A ballot took ${p50} ms at the median, ${p99} ms at p99.`);
    console.log(faults.length > 0 ? faults.join('\n') : 'Everybody told has one counted ballot, and nobody has more.');
  }
  process.exitCode = faults.length > 0 ? 1 : 0;
}
