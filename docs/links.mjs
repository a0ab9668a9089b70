import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** Every link of a built site that leads to no page or to no place in it, one sentence each. */
export function brokenLinks(folder) {
  const pages = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.html'));
  return pages.flatMap((name) => {
    const file = join(folder, name);
    const html = readFileSync(file, 'utf8');
    const targets = [...html.matchAll(/ (?:href|src)="([^"]*)"/g)].map(([, target]) => target);
    return targets
      .filter((target) => !leads(target, file))
      .map((target) => `${relative(folder, file)} leads to ${target}`);
  });
}

/** Addresses of the running demo begin with `/`; pages elsewhere are not asked whether they are there. */
function leads(target, file) {
  if (/^(https?:|mailto:|data:|\/)/.test(target)) return true;
  const [path, place] = target.split('#');
  const page = path === '' ? file : join(dirname(file), path);
  if (!existsSync(page)) return false;
  return !place || readFileSync(page, 'utf8').includes(` id="${decodeURIComponent(place)}"`);
}
