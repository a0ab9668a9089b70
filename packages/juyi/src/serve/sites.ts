import { readFileSync } from 'node:fs';
import type { TokenIssuer } from '@juyi/api/people/host-token';

/** What `--sites FILE` holds: a JSON list of the websites that embed the widgets. `key` where a website signs tokens. */
interface Site {
  origin: string;
  /** The `iss` claim of its tokens; its origin where left out. */
  issuer?: string;
  algorithm?: TokenIssuer['algorithm'];
  key?: TokenIssuer['key'];
  level?: TokenIssuer['level'];
}

/**
 * Reads which websites may embed and which of them sign residents in.
 * @throws TypeError that says what in the file cannot be right
 */
export function readSites(file: string): { origins: string[]; issuers: TokenIssuer[] } {
  const sites = parse(file);
  for (const { origin, algorithm, key, level } of sites) {
    if (!isOrigin(origin))
      throw new TypeError(`${file}: "origin" takes a website's origin such as https://garden.example`);
    if ((algorithm === undefined) !== (key === undefined))
      throw new TypeError(`${file}: ${origin} needs both "algorithm" and "key" to sign tokens, or neither`);
    if (level !== undefined && level !== 1 && level !== 2)
      throw new TypeError(`${file}: ${origin} takes "level" 1 or 2`);
  }
  return {
    origins: sites.map(({ origin }) => origin),
    issuers: sites.flatMap(({ origin, issuer = origin, algorithm, key, level }) =>
      algorithm && key ? [{ issuer, algorithm, key, ...(level && { level }) }] : [],
    ),
  };
}

function parse(file: string): Site[] {
  let sites: unknown;
  try {
    sites = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new TypeError(`${file} cannot be read as JSON: ${(error as Error).message}`);
  }
  if (!Array.isArray(sites)) throw new TypeError(`${file} must hold a list of websites`);
  return sites;
}

function isOrigin(text: unknown): text is string {
  return typeof text === 'string' && URL.canParse(text) && new URL(text).origin === text;
}
