import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Asset, Assets } from '@juyi/api/http/assets';

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** The widgets and the office, as their packages built them. */
export function builtAssets(): Assets {
  const folderOf = (file: string) => dirname(fileURLToPath(import.meta.resolve(file)));
  return loadAssets({
    assets: folderOf('@juyi/elements/assets/juyi.js'),
    office: folderOf('@juyi/office/office/index.html'),
  });
}

/** Built files by the path they are served at, each read when it is first asked for; source maps stay at home. */
export function loadAssets(folders: Readonly<Record<string, string>>): Assets {
  const files = new Map<string, () => Asset>();
  const read = new Map<string, Asset>();
  for (const [prefix, folder] of Object.entries(folders)) {
    for (const name of filesBelow(folder)) {
      const type = types[extname(name)];
      if (type) files.set(`${prefix}/${name}`, () => makeAsset(readFileSync(join(folder, name)), type, name));
    }
  }
  return (path) => {
    const known = read.get(path);
    if (known) return known;
    try {
      const asset = files.get(path)?.();
      if (asset) read.set(path, asset);
      return asset;
    } catch {
      // A later build has taken it away.
      return undefined;
    }
  };
}

export function makeAsset(body: Uint8Array, type: string, name: string): Asset {
  const zipped = gzipSync(body, { level: 9 });
  return {
    body: new Uint8Array(body),
    type,
    etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`,
    immutable: /[.-][A-Z0-9]{8}\.js$/.test(name),
    ...(zipped.length < body.length && { gzip: new Uint8Array(zipped) }),
  };
}

function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) {
    console.warn(`No built files at ${folder}: run "npm run build". The api works, pages that need them do not.`);
    return [];
  }
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    );
}
