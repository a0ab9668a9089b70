import { describe, expect, test } from 'vitest';
import { paramsOf } from './params.ts';
import { countOf } from './profile.ts';
import { rules } from './registry.ts';
import type { Rule } from './rule.ts';
import { breakTie } from './tie.ts';
import { describe as say } from './trace.ts';

interface VetoParams {
  readonly most: number;
}

/** The example of the guide in `counting/README.md`: everybody marks what they can't live with; fewest vetoes win. */
const veto: Rule<readonly number[], VetoParams> = {
  id: 'fewest-vetoes',
  version: '1',
  title: { 'zh-CN': '最少反对', en: 'Fewest vetoes' },
  shape: 'choices',
  params: {
    most: { type: 'integer', default: 2, min: 1, title: { 'zh-CN': '最多可反对几项', en: 'Most vetoes on a ballot' } },
  },
  words: {
    vetoes: { 'zh-CN': '{ballots}张票：{@vetoes}。', en: '{ballots} ballots: {@vetoes}.' },
  },
  tally(profile, { most }) {
    const vetoes = profile.options.map((_, option) =>
      countOf(profile.groups.filter(({ ballot }) => ballot.slice(0, most).includes(option))),
    );
    const fewest = Math.min(...vetoes);
    const ids = profile.options.map(({ id }) => id);
    const best = ids.filter((_, option) => vetoes[option] === fewest);
    const tie = best.length > 1 ? breakTie(best, 1, profile, 'winning') : undefined;
    const table = Object.fromEntries(ids.map((id, option) => [id, vetoes[option]]));
    return {
      rule: veto.id,
      version: veto.version,
      winners: tie?.chosen ?? best,
      rounds: [{ kind: 'vetoes', ballots: countOf(profile.groups), vetoes: table }],
      ties: tie === undefined ? [] : [tie],
      outcome: tie?.by === 'none' ? 'tied' : 'decided',
    };
  },
};

describe('a new rule is one object and one line', () => {
  const options = ['ramp', 'lamp', 'bench'].map((id) => ({ id, name: id }));
  const profile = {
    options,
    groups: [
      { ballot: [0], count: 3 },
      { ballot: [1, 0], count: 2 },
      { ballot: [2], count: 4 },
    ],
  };

  test('once it stands in the list, everything that counts can count with it', () => {
    const offered: readonly Rule<unknown>[] = [...rules, veto];
    const found = offered.find(({ id }) => id === 'fewest-vetoes')!;
    expect(found.tally(profile, paramsOf(found, {}))).toMatchObject({ winners: ['lamp'], outcome: 'decided' });
    expect(found.tally(profile, paramsOf(found, { most: '1' }))).toMatchObject({ winners: ['lamp'] });
  });

  test('its steps are read aloud, its ties are reported', () => {
    const { rounds } = veto.tally(profile, { most: 2 });
    expect(say(rounds[0]!, veto.words, 'zh-CN', options)).toBe('9张票：ramp 5、lamp 2、bench 4。');
    expect(veto.tally({ options, groups: [] }, { most: 2 })).toMatchObject({ winners: [], outcome: 'tied' });
  });
});
