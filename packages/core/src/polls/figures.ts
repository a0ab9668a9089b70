/** An area of 0.01 m² as text, in groups of three. Whole numbers up to 2^53 are exact here. */
export function areaText(area: number | string): string {
  const whole = Number(area);
  const hundredths = whole % 100;
  return `${grouped(String((whole - hundredths) / 100))}.${String(hundredths).padStart(2, '0')}`;
}

/** A whole or decimal figure in groups of three. */
export function grouped(figure: string): string {
  const [whole = '', decimals] = figure.split('.');
  const digits = whole.replace(/\B(?=(\d{3})+$)/g, ' ');
  return decimals === undefined ? digits : `${digits}.${decimals}`;
}

/** A figure of a trace to read: `12.50000` is `12.5`, `37/3` is `12.33`. */
export function voteText(figure: unknown): string {
  const value = voteNumber(figure);
  return Number.isInteger(value) ? grouped(String(value)) : grouped(value.toFixed(2).replace(/\.?0+$/, ''));
}

/** A figure of a trace to draw with. */
export function voteNumber(figure: unknown): number {
  const [n = '0', d = '1'] = String(figure ?? 0).split('/');
  return Number(n) / Number(d);
}

/** A share as per cent with one decimal, reckoned in whole thousandths: half up. */
export function percentText(part: number | string, base: number | string): string {
  const [has, whole] = [Number(part), Number(base)];
  if (whole === 0) return '—';
  const doubled = 2000 * has + whole;
  const thousandths = (doubled - (doubled % (2 * whole))) / (2 * whole);
  return `${(thousandths - (thousandths % 10)) / 10}.${thousandths % 10} %`;
}
