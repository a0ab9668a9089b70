import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { DataFolder } from './adapter.ts';

/** The data below a folder. Texts and parsed files are kept, because many entries point to one file. */
export function dataFolder(root: string): DataFolder {
  const texts = new Map<string, string>();
  const parsed = new Map<string, unknown>();
  const text = (path: string): string => {
    const known = texts.get(path);
    if (known !== undefined) return known;
    const bytes = readFileSync(path.startsWith('owners/') ? join(root, path) : join(root, 'voting', path));
    const read = decode(path.endsWith('.gz') ? gunzipSync(bytes) : bytes);
    texts.set(path, read);
    return read;
  };
  const json = (path: string): unknown => {
    const [file = '', id] = split(path);
    if (!parsed.has(file)) parsed.set(file, JSON.parse(text(file)));
    const whole = parsed.get(file);
    return id === undefined ? whole : recordOf(whole, id, path);
  };
  return { text, json };
}

/** Sheets from before UTF-8 was everywhere are Latin-1; bytes that are not valid UTF-8 tell them. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function split(path: string): [string, string?] {
  const at = path.indexOf('#');
  return at < 0 ? [path] : [path.slice(0, at), path.slice(at + 1)];
}

/** The record with an id or title, in a list, in a list one level down, or by key. */
function recordOf(whole: unknown, id: string, path: string): unknown {
  const lists = Array.isArray(whole) ? [whole] : Object.values(whole as object).filter(Array.isArray);
  for (const list of lists) {
    const record = list.find((each: { id?: unknown; title?: unknown }) => each?.id === id || each?.title === id);
    if (record !== undefined) return record;
  }
  if (!Array.isArray(whole) && Object.hasOwn(whole as object, id)) return (whole as Record<string, unknown>)[id];
  throw new Error(`${path}: there is no such record in the file.`);
}
