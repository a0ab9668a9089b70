import { hash } from 'node:crypto';
import { readUpTo } from './body.ts';
import { Refused } from './refused.ts';

/** A file as it was sent. `mark` is the same only for the same bytes; `name` and `type` are what the sender says. */
export interface SentFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
  readonly mark: string;
}

/** What the form may hold around the file, in bytes. */
const around = 16 * 1024;

/** Reads the one file of a form. Too large a file is refused by what it says of itself, else as soon as it grows too long. */
export async function readFile(request: Request, most: number): Promise<SentFile> {
  const type = request.headers.get('content-type') ?? '';
  if (!/^multipart\/form-data\s*;/i.test(type)) throw new Refused('FILE_EXPECTED');
  if (Number(request.headers.get('content-length') ?? 0) > most + around) throw new Refused('FILE_TOO_LARGE');
  const body = new Uint8Array(await readUpTo(request, most + around, 'FILE_TOO_LARGE'));
  const form = await new Response(body, { headers: { 'content-type': type } }).formData().catch(() => {
    throw new Refused('FILE_EXPECTED', { hint: 'the form could not be taken apart' });
  });
  const files = [...form.values()].filter((value) => typeof value !== 'string');
  const [file] = files;
  if (!file || files.length > 1) throw new Refused('VALIDATION', { faults: [{ pointer: '/file', code: 'required' }] });
  if (file.size > most) throw new Refused('FILE_TOO_LARGE');
  const bytes = new Uint8Array(await file.arrayBuffer());
  return { name: file.name, type: file.type, bytes, mark: hash('sha256', bytes) };
}
