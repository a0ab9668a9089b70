/** An area in 0.01 m² as square metres with both decimals, in the reader's way of writing numbers. */
export function sayArea(area: number, locale: string): string {
  return new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(area / 100);
}
