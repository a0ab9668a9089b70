import { fixedText } from '../kernel/rational.ts';
import type { Step } from '../kernel/tally.ts';
import type { Words } from '../kernel/trace.ts';
import type { Share } from './figures.ts';
import { type OwnersMark, ownersMarks } from './figures.ts';

/** An area of 0.01 m² units as text in square metres. */
export function squareMetres(area: number): string {
  return fixedText(BigInt(area), 2);
}

const markNames: Readonly<Record<OwnersMark, readonly [chinese: string, english: string]>> = {
  yes: ['同意', 'yes'],
  no: ['反对', 'no'],
  abstain: ['弃权', 'abstain'],
  follow: ['从众', 'follow the majority'],
  silent: ['已送达未表决', 'delivered, not returned'],
  pending: ['共有人未达成一致', 'co-owners not agreed'],
  invalid: ['废票', 'invalid'],
  absent: ['未送达', 'not reached'],
};

const reasons: Readonly<Record<string, readonly [chinese: string, english: string]>> = {
  NO_SUCH_HEAD: ['不在本次表决的业主之内', 'not among the owners of this matter'],
  NO_MANDATE: ['没有书面委托', 'no written mandate'],
  NOT_AN_OWNER: ['委托人不是该户业主', 'the principal does not own the unit'],
  AGENT_BARRED: ['受托人不得代理', 'the agent may not act'],
  PROXY_CAP: ['超过代理人数上限', 'beyond the cap of principals'],
  OUT_OF_TERM: ['不在委托期限内', 'outside the term of the mandate'],
  PROXY_ENDED: ['业主已亲自表决', 'the owner had already voted in person'],
  AGAINST_INSTRUCTION: ['与委托书意见不一致', 'not what the principal wrote'],
  CHANGE_LIMIT: ['超过可更改次数', 'more changes than allowed'],
  UNSIGNED: ['未签名', 'not signed'],
  UNCLEAR: ['选项不清', 'unclear mark'],
  VOIDED: ['查实作废', 'found false and voided'],
};

/** The words of every step that owners' rules share. */
export const ownersWords: Words = {
  'owners-roll': {
    'zh-CN': '名册：业主 {heads} 人；面积依据：登记 {register} 户，测绘 {survey} 户，合同 {contract} 户。',
    en: 'Roll: {heads} heads; areas from the register {register}, a survey {survey}, a contract {contract} units.',
  },
  'owners-unknown': {
    'zh-CN': '有 {units} 户查不到业主，各按一人计入基数。',
    en: '{units} units have no known owner; each counts as one head in the base.',
  },
  'owners-set-aside': (step) => {
    const [chinese, english] = reasons[String(step.reason)] ?? [String(step.reason), String(step.reason)];
    return { 'zh-CN': `不计 {count} 张：${chinese}。`, en: `Set aside {count}: ${english}.` };
  },
  'owners-base': (step) => both('基数', 'Base', step as unknown as Share),
  'owners-marks': (step) => marksText(step.marked as Record<OwnersMark, Share>),
  'owners-follow': followText,
  'owners-figures': (step) => {
    const figures = step as unknown as Record<'part' | 'yes' | 'no', Share>;
    const parts = [
      both('参与表决', 'Taking part', figures.part),
      both('同意', 'Yes', figures.yes),
      both('反对', 'No', figures.no),
    ];
    return { 'zh-CN': parts.map((each) => each['zh-CN']).join(''), en: parts.map(({ en }) => en).join(' ') };
  },
};

function both(chinese: string, english: string, { heads, area }: Share) {
  return {
    'zh-CN': `${chinese}：${heads} 人，${squareMetres(area)} 平方米。`,
    en: `${english}: ${heads} heads, ${squareMetres(area)} m².`,
  };
}

function marksText(marked: Readonly<Record<OwnersMark, Share>>) {
  const used = ownersMarks.filter((mark) => marked[mark].heads > 0);
  const line = (language: 0 | 1) =>
    used.map((mark) => `${markNames[mark][language]} ${marked[mark].heads} / ${squareMetres(marked[mark].area)} m²`);
  return { 'zh-CN': `收票：${line(0).join('，')}。`, en: `Forms: ${line(1).join(', ')}.` };
}

function followText(step: Step) {
  const { joined, heads, area, bySilence } = step as unknown as Share & {
    joined: 'yes' | 'no' | null;
    bySilence: Share;
  };
  const who = both('从众', 'Following', { heads, area });
  const silent = both('其中因未表决', 'Of these by silence', bySilence);
  const side = joined === null ? null : markNames[joined];
  return {
    'zh-CN': `${who['zh-CN']}${silent['zh-CN']}${side === null ? '面积与人数的多数不一致，只计参与。' : `计入${side[0]}。`}`,
    en: `${who.en} ${silent.en} ${side === null ? 'Area and heads lead different ways, so they only take part.' : `They join ${side[1]}.`}`,
  };
}
