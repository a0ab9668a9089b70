import type { Condition } from '@juyi/elements/base/element';
import type { QueryController } from '@juyi/elements/base/query';

/** What a screen shows that is one list: nothing yet, a fault, that there is nothing, or the list. */
export function listCondition({
  data,
  error,
}: Pick<QueryController<{ readonly items: readonly unknown[] }>, 'data' | 'error'>): Condition {
  if (!data) return error ? 'error' : 'loading';
  return data.items.length === 0 ? 'empty' : 'ready';
}
