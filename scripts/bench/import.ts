import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { writeWorkbook } from '../../packages/api/src/roll/sheets/write-workbook.ts';
import { command, serveDemo } from './http.ts';
import type { Figure } from './measured.ts';
import { type BenchServer, startServer } from './process.ts';

const units = 20_000;
/** Seconds, and the whole server's memory in MB. */
const wanted = { time: 10, memory: 300 };

/** A roll of 20,000 units and 26,667 people, tried and then taken in, as a workbook and as text. */
export async function benchImport(): Promise<Figure[]> {
  const rows = [
    ['楼栋', '单元', '房号', '登记面积', '业主', '身份证号', '电话'],
    ...Array.from({ length: units }, home),
  ];
  const text = rows.map((row) => row.join(',')).join('\n');
  return [
    ...(await measure('xlsx', await writeWorkbook('名册', rows))),
    ...(await measure('csv', new TextEncoder().encode(text))),
  ];
}

/** Every third home belongs to two. */
function home(_: unknown, n: number): string[] {
  const [building, entrance] = [`${1 + (n % 60)} 幢`, `${1 + (n % 4)} 单元`];
  const both = n % 3 === 0;
  const owners = both ? `业主${n}、共有${n}` : `业主${n}`;
  const identity = both ? '' : `1101011990030${10_000 + n}`;
  return [building, entrance, `${n}`, `${60 + (n % 90)}.5`, owners, identity, `138${10_000_000 + n}`];
}

async function measure(kind: string, bytes: Uint8Array<ArrayBuffer>): Promise<Figure[]> {
  const data = mkdtempSync(join(tmpdir(), 'juyi-import-'));
  const juyi = await startServer(command, serveDemo(data));
  try {
    const token = await signIn(juyi.port);
    const send = (query: string) => timed(juyi, token, query, bytes);
    const tried = await send('?dryRun=1');
    const taken = await send('');
    const memory = Math.max(tried.memory, taken.memory) / 2 ** 20;
    return [
      seconds(`${units} units as ${kind}, tried`, tried.time),
      seconds(`${units} units as ${kind}, taken in`, taken.time),
      {
        name: `${units} units as ${kind}: server memory`,
        value: Math.round(memory),
        unit: 'MB',
        baseline: wanted.memory,
        ratio: memory / wanted.memory,
      },
    ];
  } finally {
    await juyi.stop();
    rmSync(data, { recursive: true, force: true });
  }
}

async function signIn(port: number): Promise<string> {
  const response = await fetch(`http://localhost:${port}/juyi/api/demo/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ role: 'worker', n: 0 }),
  });
  return ((await response.json()) as { token: string }).token;
}

function seconds(name: string, time: number): Figure {
  return { name, value: Math.round(time * 10) / 10, unit: 's', baseline: wanted.time, ratio: time / wanted.time };
}

/** How long one sheet takes, and the most memory that the server was seen with meanwhile. */
async function timed(juyi: BenchServer, token: string, query: string, bytes: Uint8Array<ArrayBuffer>) {
  const form = new FormData();
  form.append('file', new File([bytes], 'roll'));
  let memory = 0;
  let running = true;
  const watching = (async () => {
    for (; running; await pause(50)) memory = Math.max(memory, (await juyi.usage()).memory);
  })();
  const begun = performance.now();
  const response = await fetch(`http://localhost:${juyi.port}/juyi/api/rolls/import${query}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
    body: form,
  });
  const { errorCount, code } = (await response.json()) as { errorCount?: number; code?: string };
  const time = (performance.now() - begun) / 1000;
  running = false;
  await watching;
  if (errorCount !== 0) throw new Error(`the sheet was not taken: ${code ?? errorCount}`);
  return { time, memory };
}
