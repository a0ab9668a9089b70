import { describe, expect, it } from 'vitest';
import { invalid } from './kernel/invalid.ts';
import { paramsOf } from './kernel/params.ts';
import type { Profile } from './kernel/profile.ts';
import { rules } from './kernel/registry.ts';
import type { Rule } from './kernel/rule.ts';
import { breakTie } from './kernel/tie.ts';
import { describe as say } from './kernel/trace.ts';
import type { Choices } from './scores/choice.ts';

/** A whole rule: every voter may veto options; whichever is vetoed least wins. Shown in README.md beside this file. */
const fewestVetoes: Rule<Choices, { readonly most: number }> = {
  id: 'fewest-vetoes',
  version: '1',
  title: { 'zh-CN': '最少反对者当选', en: 'Fewest vetoes' },
  shape: 'choices',
  params: {
    most: { type: 'integer', default: 1, min: 1, title: { 'zh-CN': '每人最多反对几项', en: 'Vetoes of each voter' } },
  },
  words: {
    vetoes: { 'zh-CN': '反对票：{@vetoes}。', en: 'Vetoes: {@vetoes}.' },
    'fewest-vetoes': {
      'zh-CN': '{@fewest}的反对票最少，取{@chosen}。',
      en: '{@fewest} with fewest; taken: {@chosen}.',
    },
  },
  tally(profile, { most }) {
    const vetoes = profile.options.map(() => 0);
    profile.groups.forEach(({ ballot, count }, place) => {
      const where = `ballot ${place + 1}`;
      if (ballot.length > most) throw invalid('marks', where, `A voter may veto ${most}.`);
      for (const option of ballot) {
        if (vetoes[option] === undefined) throw invalid('no-such-option', where);
        vetoes[option] += count;
      }
    });
    const ids = profile.options.map(({ id }) => id);
    const fewest = ids.filter((_, option) => vetoes[option] === Math.min(...vetoes));
    const tie = fewest.length > 1 ? breakTie(fewest, 1, profile) : undefined;
    const winners = tie ? tie.chosen : fewest;
    return {
      rule: fewestVetoes.id,
      version: fewestVetoes.version,
      winners,
      rounds: [
        { kind: 'vetoes', vetoes: Object.fromEntries(ids.map((id, option) => [id, vetoes[option]])) },
        { kind: 'fewest-vetoes', fewest, chosen: winners },
      ],
      ties: tie ? [tie] : [],
      outcome: winners.length > 0 ? 'decided' : 'tied',
    };
  },
};

/** The list of `kernel/registry.ts` with the one line that a rule needs beyond its own file. */
const offered: readonly Rule<unknown>[] = [...rules, fewestVetoes];

const street: Profile<Choices> = {
  options: [
    { id: 'lamp', name: '路灯' },
    { id: 'tree', name: '行道树' },
    { id: 'bench', name: '长椅' },
  ],
  groups: [
    { ballot: [0], count: 3 },
    { ballot: [1], count: 1 },
    { ballot: [2], count: 2 },
  ],
};

function count(profile: Profile<Choices>, settings: Record<string, string> = {}) {
  const rule = offered.find(({ id }) => id === 'fewest-vetoes')!;
  return rule.tally(profile, paramsOf(rule, settings));
}

describe('a rule of one’s own', () => {
  it('is found in the list and counted', () => {
    expect(count(street)).toMatchObject({ winners: ['tree'], outcome: 'decided', ties: [] });
  });

  it('says every step in both languages', () => {
    const { rounds } = count(street);
    const read = (locale: 'zh-CN' | 'en') =>
      rounds.map((step) => say(step, fewestVetoes.words, locale, street.options));
    expect(read('zh-CN')).toEqual(['反对票：路灯 3、行道树 1、长椅 2。', '行道树的反对票最少，取行道树。']);
    expect(read('en')).toEqual(['Vetoes: 路灯 3, 行道树 1, 长椅 2.', '行道树 with fewest; taken: 行道树.']);
  });

  it('parts a tie only by what was drawn beforehand', () => {
    const even = { ...street, groups: [{ ballot: [0], count: 1 }] };
    expect(count(even)).toMatchObject({ winners: [], outcome: 'tied', ties: [{ by: 'none' }] });
    expect(count({ ...even, lots: ['lamp', 'bench', 'tree'] })).toMatchObject({ winners: ['bench'] });
  });

  it('reads its settings and refuses a ballot that is none of its own', () => {
    const twice = { ...street, groups: [{ ballot: [0, 1], count: 1 }] };
    expect(() => count(twice)).toThrow('ballot 1: A voter may veto 1.');
    expect(count(twice, { most: '2' }).winners).toEqual(['bench']);
    expect(() => count(street, { least: '1' })).toThrow('It has: most.');
  });
});
