import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sayCharge, shareOfCharge } from './charge.ts';

describe('what a decision costs', () => {
  const base = { heads: 162, area: 1_888_250 };

  test('is said with the whole, a square metre and a home of 100, once the roll says how many there are', () => {
    const charge = { total: 24_800_000, by: 'area' } as const;
    expect(sayCharge(charge, null)['zh-CN']).toBe('共需 248,000\u00a0元，按专有部分面积分摊。名册确定后算出每户多少。');
    expect(sayCharge(charge, base)).toEqual({
      'zh-CN': '共需 248,000\u00a0元，按专有部分面积分摊。每平方米 13.13\u00a0元，100 平方米的房子 1,313.39\u00a0元。',
      en: 'It costs ¥248,000, shared by the area of each home. A square metre pays ¥13.13, a home of 100 m² ¥1,313.39.',
    });
    expect(sayCharge({ total: 1_620_000, by: 'heads' }, base).en).toBe(
      'It costs ¥16,200, shared in equal parts. Each pays ¥100.',
    );
  });

  test('is shared so that each pays within half a fen of the exact part, and everybody together the whole', () => {
    const estate = fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 1, maxLength: 50 });
    fc.assert(
      fc.property(estate, fc.integer({ min: 1, max: 100_000_000_000 }), (areas, total) => {
        const all = { heads: areas.length, area: areas.reduce((sum, area) => sum + area, 0) };
        const shares = areas.map((area) => shareOfCharge({ total, by: 'area' }, { heads: 1, area }, all));
        const paid = shares.reduce((sum, share) => sum + share, 0);
        expect(Math.abs(paid - total)).toBeLessThanOrEqual(areas.length / 2);
      }),
    );
  });
});
