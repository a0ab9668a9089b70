import { hash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { runRoll } from './command.ts';

const text = 'juyi-roll/1\towners\t1\t8850\na\t1\t8850\t3\t3-501\n\t3-501\t8850\tregister\n';
const folder = mkdtempSync(join(tmpdir(), 'juyi-roll-'));
const file = join(folder, 'roll.txt');
afterAll(() => rmSync(folder, { recursive: true }));

async function verify(content: string, ...more: string[]): Promise<[number, { fault?: string; heads?: number }]> {
  writeFileSync(file, content);
  const print = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  const code = await runRoll(['verify', file, '--json', ...more]);
  const said = JSON.parse(String(print.mock.calls[0]![0]));
  print.mockRestore();
  return [code, said];
}

test('a sceptic recounts a posted roll: the checksum is the hash of the file itself', async () => {
  const [code, said] = await verify(text, '--checksum', hash('sha256', text));
  expect([code, said]).toEqual([
    0,
    { checksum: hash('sha256', text), agrees: true, kind: 'owners', heads: 1, area: 8850 },
  ]);
});

test('a roll that was altered does not agree, and one that does not add up names the line', async () => {
  const altered = text.replaceAll('8850', '8851');
  expect((await verify(altered, '--checksum', hash('sha256', text)))[0]).toBe(1);
  const [code, said] = await verify(text.replace('1\t8850\na', '2\t8850\na'));
  expect([code, said.fault]).toEqual([1, 'sum']);
});

test('wrong use is told', async () => {
  for (const args of [[], ['verify'], ['count', file]]) await expect(runRoll(args)).rejects.toThrow('usage');
});
