/** Holds a figure and what belongs to it on one line. */
const tie = '\u00a0';

/** An area of 0.01 m² as text, in groups of three. Whole numbers up to 2^53 are exact here. */
export function areaText(area: number | string): string {
  const whole = Number(area);
  const hundredths = whole % 100;
  return `${grouped(String((whole - hundredths) / 100))}.${String(hundredths).padStart(2, '0')}`;
}

/** A whole or decimal figure in groups of three. */
export function grouped(figure: string): string {
  const [whole = '', decimals] = figure.split('.');
  const digits = whole.replace(/\B(?=(\d{3})+$)/g, tie);
  return decimals === undefined ? digits : `${digits}.${decimals}`;
}

/** A share as per cent with one decimal, reckoned in whole thousandths: half up. */
export function percentText(part: number | string, base: number | string): string {
  const [has, whole] = [Number(part), Number(base)];
  if (whole === 0) return '—';
  const doubled = 2000 * has + whole;
  const thousandths = (doubled - (doubled % (2 * whole))) / (2 * whole);
  return `${(thousandths - (thousandths % 10)) / 10}.${thousandths % 10}${tie}%`;
}
