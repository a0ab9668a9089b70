/** One figure of a bench run. `ratio` is against `baseline`, measured in the same run; times in ms, sizes in MB. */
export interface Figure {
  name: string;
  value: number;
  unit: string;
  baseline: number;
  ratio: number;
  p99?: number;
  /** Server CPU for one request, in µs. */
  cpu?: number;
  baselineCpu?: number;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)]!;
}
