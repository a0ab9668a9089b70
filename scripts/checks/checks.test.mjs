import { describe, expect, test } from 'vitest';
import { checkArrows } from './arrows.mjs';
import { readImports } from './imports.mjs';
import { checkLengths } from './lengths.mjs';
import { checkPins } from './pins.mjs';

const house = (files) => new Map(Object.entries(files));

describe('reading imports', () => {
  test('statements over several lines, re-exports, bare imports and import() are seen', () => {
    const source = `import {\n  a,\n  b,\n} from './one.ts';\nexport * from './two.ts';\nimport './three.ts';\nconst x = await import('./four.ts');`;
    expect(readImports(source).map(({ from }) => from)).toEqual(['./one.ts', './two.ts', './three.ts', './four.ts']);
  });

  test('a type import vanishes, an inline type does not', () => {
    const source = `import type { A } from './a.ts';\nimport { type B } from './b.ts';\nexport type { C } from './c.ts';`;
    expect(readImports(source).map(({ typeOnly }) => typeOnly)).toEqual([true, false, true]);
  });

  test('what stands in a comment is not imported', () => {
    expect(readImports(`/** import { a } from './a.ts' */\n// import './b.ts';\nconst url = 'http://x';`)).toEqual([]);
  });
});

describe('the arrows', () => {
  test('what points down is fine', () => {
    const files = house({
      'packages/api/src/app.ts': `import { a } from '@juyi/core/kernel/ids';`,
      'packages/elements/src/list.ts': `import { b } from '@juyi/client/client';\nimport type { P } from '@juyi/core/proposals/schema';`,
      'packages/core/src/kernel/ids.ts': `import chineseDays from 'chinese-days';`,
      'packages/core/src/proposals/schema.ts': `import { z } from 'zod';`,
    });
    expect(checkArrows(files)).toEqual([]);
  });

  test.each([
    ['packages/core/src/a.ts', `import { b } from '@juyi/api/app';`, /imports api, which does not stand below core/],
    ['packages/api/src/a.ts', `import type { b } from '@juyi/elements/base';`, /imports elements/],
    ['packages/client/src/a.ts', `export * from '@juyi/elements/base';`, /imports elements/],
    ['packages/office/src/a.ts', `await import('@juyi/api/app');`, /imports api/],
    ['packages/office/src/a.ts', `import { b } from '../../elements/src/base.ts';`, /by a relative path/],
    ['packages/core/src/rules.ts', `import { z } from 'zod';`, /uses zod outside schema.ts/],
    ['packages/core/src/rules.ts', `import { readFileSync } from 'node:fs';`, /list of pure packages/],
  ])('%s may not say %s', (path, source, fault) => {
    expect(checkArrows(house({ [path]: source }))).toEqual([expect.stringMatching(fault)]);
  });

  test('a widget that reaches the validator through two files is told the way', () => {
    const files = house({
      'packages/elements/src/list.ts': `import { limit } from '@juyi/core/proposals/limits';`,
      'packages/core/src/proposals/limits.ts': `import { title } from './schema.ts';`,
      'packages/core/src/proposals/schema.ts': `import { z } from 'zod';`,
    });
    expect(checkArrows(files)).toEqual([
      expect.stringContaining('packages/core/src/proposals/limits.ts → packages/core/src/proposals/schema.ts → zod'),
    ]);
  });

  test('a test may use the test community, and the source beside it may not', () => {
    const source = `import { createTestCommunity } from '@juyi/testing/community';`;
    expect(checkArrows(house({ 'packages/client/src/client.test.ts': source }))).toEqual([]);
    expect(checkArrows(house({ 'packages/client/src/client.ts': source }))).toHaveLength(1);
  });
});

describe('lengths and pins', () => {
  const lines = (count) => 'x\n'.repeat(count);

  test('four hundred lines are the most, except where a script wrote them', () => {
    expect(checkLengths(house({ 'a.ts': lines(400), 'b.gen.ts': lines(900) }))).toEqual([]);
    expect(checkLengths(house({ 'a.ts': lines(401) }))).toEqual([expect.stringContaining('401 lines')]);
  });

  test('a version is one version', () => {
    const manifest = (version) => house({ 'package.json': JSON.stringify({ dependencies: { lit: version } }) });
    for (const version of ['3.3.3', '0.24.1-pre.42', 'workspace:*']) expect(checkPins(manifest(version))).toEqual([]);
    for (const version of ['^3.3.3', '~3.3.3', '3.x', 'latest', '*'])
      expect(checkPins(manifest(version))).toHaveLength(1);
  });
});
