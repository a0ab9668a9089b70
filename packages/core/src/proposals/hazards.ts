/** How soon a danger is answered: red at once, orange within 2 hours, yellow within one working day. Practice 4.8. */
export type HazardLevel = 'red' | 'orange' | 'yellow';

/** A danger that a text sounds like, and whom to call first; numbers of mainland China. */
export interface Danger {
  readonly level: HazardLevel;
  readonly numbers: readonly string[];
}

interface Sign extends Danger {
  readonly words: RegExp;
}

const signs: readonly Sign[] = [
  {
    level: 'red',
    numbers: ['119', '110'],
    words:
      /(煤气|燃气|天然气|液化气|瓦斯).{0,6}(味|漏|泄|臭)|闻到.{0,6}(煤气|燃气|天然气|液化气)|漏气|着火|着了火|起火|失火|冒烟|冒火|火灾|爆炸|爆燃|smell(s|ing)? (of |like )?gas|gas.{0,12}(leak|smell)|(leak|smell).{0,8}\bgas\b|on fire|caught fire|smoke (coming|from)|explo(sion|ded)/i,
  },
  {
    level: 'red',
    numbers: ['119', '110'],
    words:
      /消防通道.{0,8}(堵|占|停)|(堵|占).{0,4}消防通道|fire (lane|exit|escape).{0,20}(blocked|locked)|blocked fire (lane|exit|escape)/i,
  },
  {
    level: 'red',
    numbers: ['119', '120', '110'],
    words:
      /被困|困在|(关|锁)在.{0,4}电梯|触电|电线.{0,6}(裸露|掉|断了|垂下)|裸露.{0,4}电线|漏电|trapped|stuck in(side)? the (lift|elevator)|(exposed|bare|live|fallen|dangling) (live )?(wire|cable)|electric shock/i,
  },
  { level: 'red', numbers: ['120', '110'], words: /晕倒|昏迷|有人受伤|unconscious|badly hurt/i },
  {
    level: 'orange',
    numbers: ['110'],
    words:
      /(瓷砖|墙皮|外墙|玻璃|空调外机|广告牌).{0,6}(脱落|掉落|掉下|松动|要掉)|(墙|阳台|屋顶|房顶|天花板|楼板|大树|树).{0,6}(坍塌|要塌|塌了|倒塌|要倒|快倒|倒下)|collaps|tree.{0,12}(fallen|falling|about to fall)|高空(坠|抛)物|井盖.{0,6}(缺|坏|没|丢|松|破)|电梯.{0,6}(故障|下坠|夹人|卡住)|(falling|loose) tiles?|manhole|(lift|elevator).{0,12}(stuck|broken|fault|drops?)/i,
  },
  {
    level: 'yellow',
    numbers: [],
    words:
      /(路灯|楼道灯|灯).{0,10}(不亮|坏|灭)|漏水|渗水|水管.{0,4}(爆|裂)|(楼道|楼梯).{0,8}(充电|电动车|电瓶车)|(lamp|street ?light|light).{0,20}(broken|out|does ?n.t work|dead)|broken (lamp|street ?light)|water leak|leaking|e-?bikes? (in|on) the stairs/i,
  },
];

/** The gravest danger that a text sounds like, or null. It asks people to look, and decides nothing. */
export function dangerIn(text: string): Danger | null {
  const plain = text.normalize('NFKC');
  const found = signs.find(({ words }) => words.test(plain));
  return found ? { level: found.level, numbers: found.numbers } : null;
}
