import { describe, expect, it } from 'vitest';
import { paramsOf } from './kernel/params.ts';
import { rules } from './kernel/registry.ts';
import { motion } from './motion/motion.ts';
import { ballotSchemas, paramsSchemaOf } from './schema.ts';

describe('what may be asked of a rule', () => {
  it.each(rules.map((rule) => [rule.id, rule] as const))(
    '%s has schemas for its settings and its ballots',
    (_, rule) => {
      expect(paramsSchemaOf(rule).parse({})).toEqual(paramsOf(rule, {}));
      expect(paramsSchemaOf(rule).safeParse({ nonsense: 1 }).success).toBe(false);
      expect(ballotSchemas[rule.shape]).toBeDefined();
    },
  );

  it('refuses a setting out of range', () => {
    const schema = paramsSchemaOf(motion);
    expect(schema.safeParse({ threshold: [2, 3], operator: 'gte', base: 'present' }).success).toBe(true);
    for (const wrong of [{ threshold: [1, 0] }, { operator: 'more' }, { base: 'everyone' }]) {
      expect(schema.safeParse(wrong).success).toBe(false);
    }
  });

  it('refuses a ballot that marks an option twice', () => {
    expect(ballotSchemas.choices.safeParse([0, 2]).success).toBe(true);
    expect(ballotSchemas.choices.safeParse([2, 2]).success).toBe(false);
  });
});
