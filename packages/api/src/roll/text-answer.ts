import type { Answer } from '../http/call.ts';

/** A plain text that everyone may keep and check. */
export function textFile(text: string, name: string): Answer<undefined> {
  const file = {
    bytes: new TextEncoder().encode(text),
    type: 'text/plain; charset=utf-8',
    disposition: `attachment; filename="${name}"`,
    open: true,
  };
  return { reply: undefined, file };
}
