// `juyi serve --demo` as residents meet it, on a fresh folder, with as many proposals as the list bench reads.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '../../../packages/juyi/dist/serve/serve.js';
import { answerBench } from './answering.mjs';

const data = mkdtempSync(join(tmpdir(), 'juyi-bench-'));
const serving = await serve({
  port: 0,
  data,
  demo: true,
  clock: undefined,
  // Sixty-four sockets write faster than any person may.
  rateLimit: false,
  database: undefined,
  secret: undefined,
});
answerBench({ port: Number(new URL(serving.address).port) }, async () => {
  await serving.close();
  rmSync(data, { recursive: true });
});
