import { type FileKind, kindsOfFiles } from './kinds.ts';
import { fileLimits } from './limits.ts';

/** Folders, controls, and signs that change the direction of reading: `photo‮gpj.exe` reads like a photo. */
const harmful = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}<>:"|?*\\/]/gu;
/** Names that mean devices on Windows. */
const device = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/** A file's name with nothing in it that acts: no folder, no hidden sign, and the ending of what the file really is. */
export function inertName(given: string, kind: FileKind): string {
  const { extensions } = kindsOfFiles[kind];
  const last = given.split(/[\\/]/).at(-1)!.normalize('NFC').replace(harmful, '');
  const ending = /\.([^.]*)$/.exec(last)?.[1]?.toLowerCase();
  const bare = ending !== undefined && extensions.includes(ending) ? last.slice(0, -ending.length - 1) : last;
  const stem = Array.from(bare.replace(/^[\s.]+|[\s.]+$/g, ''))
    .slice(0, fileLimits.name)
    .join('');
  return `${stem === '' || device.test(stem) ? `file${stem && `-${stem}`}` : stem}.${extensions[0]}`;
}

/** The header that names a download, for old programs and new. Source: RFC 6266, RFC 8187. */
export function contentDisposition(name: string, kind: FileKind): string {
  const plain = name.replace(/[^ -~]|[%"\\]/g, '_');
  const encoded = encodeURIComponent(name).replace(/['()*!]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return `${kind === 'pdf' ? 'attachment' : 'inline'}; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
