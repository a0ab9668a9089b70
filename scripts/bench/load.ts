import { connect, type Socket } from 'node:net';

/** What a load run found: answers a second, the slowest of a hundred in ms, and answers that were not 2xx. */
export interface LoadResult {
  perSecond: number;
  p99: number;
  refused: number;
}

export interface LoadPlan {
  port: number;
  connections: number;
  seconds: number;
  /** The bytes of the n-th request: head and body as they go over the wire. */
  request(n: number): string;
}

/**
 * Keeps `connections` sockets busy, one request under way on each. Plain sockets, because a full HTTP client would
 * cost more than the server it measures.
 */
export async function load(plan: LoadPlan): Promise<LoadResult> {
  const until = performance.now() + plan.seconds * 1000;
  const took: number[] = [];
  let sent = 0;
  let refused = 0;
  const start = performance.now();
  const one = () =>
    new Promise<void>((done, failed) => {
      const socket = connect(plan.port, '127.0.0.1');
      let since = 0;
      const next = () => {
        since = performance.now();
        if (since >= until) return finish(socket, done);
        socket.write(plan.request(sent++));
      };
      socket.setNoDelay(true);
      socket.on('error', failed);
      socket.on('connect', next);
      readAnswers(socket, (status) => {
        took.push(performance.now() - since);
        if (status < 200 || status > 299) refused++;
        next();
      });
    });
  await Promise.all(Array.from({ length: plan.connections }, one));
  took.sort((a, b) => a - b);
  const perSecond = took.length / ((performance.now() - start) / 1000);
  return { perSecond, p99: took[Math.floor(took.length * 0.99)] ?? 0, refused };
}

function finish(socket: Socket, done: () => void): void {
  socket.removeAllListeners('data');
  socket.end();
  socket.once('close', () => done());
  socket.resume();
}

/** Calls back with the status of each whole answer; ours all carry a Content-Length. */
function readAnswers(socket: Socket, answered: (status: number) => void): void {
  let rest: Buffer = Buffer.alloc(0);
  socket.on('data', (chunk: Buffer) => {
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    for (;;) {
      const end = rest.indexOf('\r\n\r\n');
      if (end < 0) return;
      const head = rest.toString('latin1', 0, end);
      const length = /content-length: (\d+)/i.exec(head);
      if (!length) throw new Error(`an answer without Content-Length: ${head}`);
      const whole = end + 4 + Number(length[1]);
      if (rest.length < whole) return;
      rest = rest.subarray(whole);
      answered(Number(head.slice(9, 12)));
    }
  });
}

/** A request as text. */
export function wire(method: string, path: string, headers: Record<string, string>, body = ''): string {
  const lines = Object.entries({ host: 'localhost', ...headers }).map(([name, value]) => `${name}: ${value}\r\n`);
  const length = method === 'GET' ? '' : `content-length: ${Buffer.byteLength(body)}\r\n`;
  return `${method} ${path} HTTP/1.1\r\n${lines.join('')}${length}\r\n${body}`;
}
