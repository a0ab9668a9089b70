import { invalid } from './invalid.ts';
import type { ParamSpec, Rule } from './rule.ts';

/**
 * A rule's params from what was given (values or text such as `--set key=value`), defaults for the rest.
 * @throws InvalidBallots naming the param that is unknown or out of range
 */
export function paramsOf<Params extends object>(
  rule: Rule<never, Params>,
  given: Readonly<Record<string, unknown>>,
): Params {
  const specs = rule.params as Readonly<Record<string, ParamSpec<unknown>>>;
  for (const name of Object.keys(given)) {
    const known = Object.keys(specs).join(', ') || 'none';
    if (!Object.hasOwn(specs, name)) throw invalid('param', name, `${rule.id} has no such setting. It has: ${known}.`);
  }
  const entries = Object.entries(specs).map(([name, spec]) => [
    name,
    Object.hasOwn(given, name) ? readParam(name, spec, given[name]) : spec.default,
  ]);
  return Object.fromEntries(entries) as Params;
}

function readParam(name: string, spec: ParamSpec<unknown>, given: unknown): unknown {
  const text = Array.isArray(given) ? given.join('/') : String(given);
  switch (spec.type) {
    case 'boolean':
      if (text === 'true' || text === 'false') return text === 'true';
      throw invalid('param', name, `must be true or false, not ${text}.`);
    case 'choice':
      if (spec.choices?.includes(text)) return text;
      throw invalid('param', name, `must be one of ${spec.choices?.join(', ')}, not ${text}.`);
    case 'fraction': {
      const [n, d] = (/^(\d{1,9})\/([1-9]\d{0,8})$/.exec(text) ?? []).slice(1).map(Number);
      if (n !== undefined && d !== undefined) return [n, d];
      throw invalid('param', name, `must be a fraction such as 2/3, not ${text}.`);
    }
    case 'integer': {
      const value = /^-?\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
      if (value >= (spec.min ?? -Infinity) && value <= (spec.max ?? Infinity)) return value;
      throw invalid('param', name, `must be a whole number${rangeOf(spec)}, not ${text}.`);
    }
  }
}

function rangeOf({ min, max }: ParamSpec<unknown>): string {
  return `${min === undefined ? '' : ` from ${min}`}${max === undefined ? '' : ` up to ${max}`}`;
}
