import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Electorate, prepareElectorate } from '../soak/electorate.ts';
import { command, serveDemo } from './http.ts';
import { wire } from './load.ts';
import type { Figure } from './measured.ts';
import { startServer } from './process.ts';
import { compare } from './rounds.ts';

const HOUR = 3_600_000;
const voters = 600;
/** So many polls that nobody has to vote twice in one. */
const polls = 140;

/** A ballot cast for good, against a bare route that parses and answers as much. */
export async function benchCast(): Promise<Figure[]> {
  const data = mkdtempSync(join(tmpdir(), 'juyi-bench-'));
  const electorate = await prepareElectorate(data, { voters, polls, closesAt: Date.now() + HOUR });
  const bare = await startServer(new URL('servers/bare.ts', import.meta.url));
  const juyi = await startServer(command, serveDemo(data));
  try {
    return await compare(
      'ballot cast',
      { server: juyi, request: caster('PUT', electorate) },
      { server: bare, request: caster('POST', electorate) },
    );
  } finally {
    await Promise.all([bare.stop(), juyi.stop()]);
    rmSync(data, { recursive: true });
  }
}

/** Each request is another voter's first ballot in another poll, until all have voted in all. */
function caster(method: 'PUT' | 'POST', { polls, voters }: Electorate): () => string {
  let sent = 0;
  return () => {
    const n = sent++;
    const round = Math.floor(n / voters.length);
    // The bare route has no box that could be full.
    const poll = method === 'PUT' ? polls[round] : polls[round % polls.length];
    if (poll === undefined) throw new Error('Everybody has voted in every poll: the bench needs more polls');
    const { token, elector } = voters[n % voters.length]!;
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const path = method === 'PUT' ? `/juyi/api/polls/${poll}/ballot` : '/cast';
    return wire(method, path, headers, JSON.stringify({ elector, choices: { lift: n % 3 === 0 ? 'no' : 'yes' } }));
  };
}
