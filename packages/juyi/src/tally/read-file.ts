import { existsSync, readFileSync } from 'node:fs';
import { extname } from 'node:path';

/** What stands in a file of ballots, and which of its records is meant. */
export interface BallotFile {
  readonly text: string;
  readonly format: 'blt' | 'pabulib' | 'csv' | 'json' | 'debian';
  readonly record: string | undefined;
}

const formats: Readonly<Record<string, BallotFile['format']>> = {
  '.blt': 'blt',
  '.hil': 'blt',
  '.pb': 'pabulib',
  '.csv': 'csv',
  '.tsv': 'csv',
  '.json': 'json',
};

/** @throws Error that says why the file can't be read, or that its format is unknown */
export function readBallotFile(file: string): BallotFile {
  const [path, record] = existsSync(file) ? [file] : split(file);
  if (!existsSync(path)) throw new Error(`There is no file ${path}.`);
  const extension = extname(path).toLowerCase();
  const text = decode(readFileSync(path), extension === '.csv' ? 'gb18030' : 'windows-1252');
  const format = formats[extension] ?? formatOf(text);
  if (format === undefined) {
    throw new Error(`${path}: the file is none of BLT, Pabulib, CSV, JSON or a Debian tally sheet.`);
  }
  return { text, format, record };
}

/** Files from before UTF-8 was everywhere: Chinese spreadsheets save CSV in GB 18030, old ballot files are Latin. */
function decode(bytes: Uint8Array, otherwise: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder(otherwise).decode(bytes);
  }
}

function split(file: string): [string, string?] {
  const at = file.indexOf('#');
  return at < 0 ? [file] : [file.slice(0, at), file.slice(at + 1)];
}

function formatOf(text: string): BallotFile['format'] | undefined {
  const start = text.replace(/^\uFEFF/, '').trimStart();
  if (/^[{[]/.test(start)) return 'json';
  if (/^META\b/i.test(start)) return 'pabulib';
  if (/^V:\s/m.test(start)) return 'debian';
  const first = start.split(/\r\n|\n|\r/).find((line) => line.trim() !== '' && !line.startsWith('#')) ?? '';
  if (/^\d+[\s,]+\d+[\s,]*(?:#.*)?$/.test(first)) return 'blt';
  return /[,;\t]/.test(first) && !first.includes('\0') ? 'csv' : undefined;
}
