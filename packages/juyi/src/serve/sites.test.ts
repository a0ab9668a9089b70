import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readSites } from './sites.ts';

const folder = mkdtempSync(join(tmpdir(), 'juyi-sites-'));
afterAll(() => rmSync(folder, { recursive: true }));

function fileOf(content: unknown): string {
  const path = join(folder, 'sites.json');
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

describe('the list of websites that embed the widgets', () => {
  test('says who may embed, and whose tokens sign residents in', () => {
    const signing = { origin: 'https://a.example', algorithm: 'EdDSA', key: 'PEM', level: 2 };
    expect(readSites(fileOf([signing, { origin: 'https://b.example:8443' }]))).toEqual({
      origins: ['https://a.example', 'https://b.example:8443'],
      issuers: [{ issuer: 'https://a.example', algorithm: 'EdDSA', key: 'PEM', level: 2 }],
    });
  });

  test.each([
    ['half a list', '[{'],
    ['something else than a list', {}],
    ['a path after the origin', [{ origin: 'https://a.example/' }]],
    ['no scheme', [{ origin: 'a.example' }]],
    ['any origin', [{ origin: '*' }]],
    ['a level that a website cannot vouch for', [{ origin: 'https://a.example', level: 4 }]],
    ['a key without its algorithm', [{ origin: 'https://a.example', key: 'PEM' }]],
  ])('with %s is refused by its name', (_what, content) => {
    const file = fileOf(content);
    expect(() => readSites(file)).toThrow(file);
  });
});
