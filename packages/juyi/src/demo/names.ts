import type { SeededRandom } from './random.ts';

export interface PersonName {
  readonly name: string;
  readonly displayName: string;
}

/** Surnames, the common ones several times, as on a real roll. */
const surnames = [
  ...'王王王王李李李李张张张刘刘刘陈陈陈杨杨赵赵黄黄周周吴吴徐徐孙孙胡胡朱朱高高林林何何郭郭马马罗罗',
  ...'梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段',
  '欧阳',
  '上官',
];

const givenNames = {
  woman: [
    ...'芳 娜 敏 静 丽 艳 秀英 玉兰 桂香 淑珍 春梅 雪 慧 倩 文静 晓燕 海霞 丹 婷 佳怡 雨桐 思琪 梓涵 欣然 美玲 红 云 凤英 月华 小青'.split(
      ' ',
    ),
  ],
  man: [
    ...'伟 强 磊 军 洋 勇 杰 涛 明 超 建国 建军 志强 国庆 德明 永福 海波 鹏 浩然 子轩 宇航 博文 俊杰 一鸣 晨 斌 辉 长林 根生 文斌'.split(
      ' ',
    ),
  ],
};

/** How neighbours address each other; the elders' forms are rarer. */
const titles = {
  woman: '女士 女士 女士 女士 女士 女士 阿姨 阿姨 奶奶 老师'.split(' '),
  man: '先生 先生 先生 先生 先生 先生 师傅 师傅 大爷 老师'.split(' '),
};

/** A Chinese name, shown as place, surname and title; a visitor has no place. */
export function makeNeighbourName(place: string | null, random: SeededRandom): PersonName {
  const gender = random.pick(['woman', 'man'] as const);
  const surname = random.pick(surnames);
  const name = surname + random.pick(givenNames[gender]);
  const title = random.pick(titles[gender]);
  return { name, displayName: place === null ? `${surname}${title}` : `${place} ${surname}${title}` };
}

/** At the service station everyone is called 老师. */
export function staffName(name: string): PersonName {
  return { name, displayName: `服务站 ${name[0]}老师` };
}

const newcomers = {
  given: 'Anna Tom Priya Marek Sofia Daniel Leila James Hana Lucas Amina Peter Clara Ivan Grace Samuel'.split(' '),
  family: 'Novak Fischer Rao Okafor Silva Tanaka Moreau Hughes Petrov Larsen Haddad Kim Byrne Costa'.split(' '),
};

/** The name of a neighbour from abroad, shown as place, given name and initial. */
export function makeNewcomerName(place: string, random: SeededRandom): PersonName {
  const given = random.pick(newcomers.given);
  const family = random.pick(newcomers.family);
  return { name: `${given} ${family}`, displayName: `${place} ${given} ${family[0]}.` };
}
