import type { FieldFault } from '@juyi/core/kernel/problem';
import type { ProblemCode } from '@juyi/core/problems';

/** Thrown to answer a call with a problem. `hint` reaches developers only; `wait` is seconds until a retry may help. */
export class Refused extends Error {
  readonly code: ProblemCode;
  readonly faults: readonly FieldFault[];
  readonly hint: string | undefined;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    code: ProblemCode,
    more: { faults?: readonly FieldFault[]; hint?: string; headers?: Record<string, string> } = {},
  ) {
    super(code);
    this.name = 'Refused';
    this.code = code;
    this.faults = more.faults ?? [];
    this.hint = more.hint;
    this.headers = more.headers ?? {};
  }
}
