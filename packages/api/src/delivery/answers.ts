/** Another system took nothing. Its words may hold what was sent, so only the number is kept. */
export class Unanswered extends Error {
  readonly code: string;

  constructor(status: number) {
    super(`answered ${status}`);
    this.name = 'Unanswered';
    this.code = `HTTP_${status}`;
  }
}

/** As much of an answer as anybody needs. */
const most = 64 * 1024;

/** Asks another system, follows it nowhere else, and reads no more of its answer than is needed. */
export async function answerOf(request: Request): Promise<{ status: number; text: string }> {
  const response = await fetch(request, { redirect: 'manual' });
  const decoder = new TextDecoder();
  let text = '';
  for await (const piece of response.body ?? []) {
    text += decoder.decode(piece, { stream: true });
    if (text.length > most) break;
  }
  return { status: response.status, text };
}
