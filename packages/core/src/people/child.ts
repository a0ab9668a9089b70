/** Under this age a person is here only with a guardian. Source: 个人信息保护法 31. */
const alone = 14;

/** Whether somebody born then, both as YYYY-MM-DD, needs a guardian on a day; of a minor whose birthday nobody entered it is assumed. */
export function needsGuardian(birth: string | null, day: string): boolean {
  return birth === null || `${Number(birth.slice(0, 4)) + alone}${birth.slice(4)}` > day;
}
