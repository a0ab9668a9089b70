/** Whether a spreadsheet may take a text for a formula: by its first sign, in either width, behind whatever is not seen. */
export function wouldRun(text: string): boolean {
  return /^[\s\p{Cc}\p{Cf}]*[=+\-@|%＝＋－−＠]|^[\t\r\n]/u.test(text);
}
