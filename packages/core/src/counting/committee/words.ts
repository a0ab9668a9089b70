import type { Words } from '../kernel/trace.ts';
import type { Share } from '../owners/figures.ts';
import { squareMetres } from '../owners/words.ts';

/** The words of the steps that only a committee election has. */
export const committeeWords: Words = {
  'committee-turnout': (step) => {
    const { heads, area, overmarked } = step as unknown as Share & { overmarked: Share };
    return {
      'zh-CN': `参与表决：${heads} 人，${squareMetres(area)} 平方米；多选作废 ${overmarked.heads} 张。`,
      en: `Taking part: ${heads} heads, ${squareMetres(area)} m²; void for too many marks: ${overmarked.heads}.`,
    };
  },
  'committee-candidate': (step) => {
    const { heads, area, passes } = step as unknown as Share & { passes: boolean };
    return {
      'zh-CN': `{@candidate}：${heads} 人，${squareMetres(area)} 平方米，${passes ? '双过半' : '未达双过半'}。`,
      en: `{@candidate}: ${heads} heads, ${squareMetres(area)} m², ${passes ? 'over half of both' : 'not over half of both'}.`,
    };
  },
  'committee-seats': {
    'zh-CN': '当选：{@elected}。候补：{@alternates}。',
    en: 'Elected: {@elected}. Alternates: {@alternates}.',
  },
};
