import { createPrivateKey, createPublicKey, generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The site's signing key, made at its first start, and beside it what Juyi needs to know of the site. */
export function openKey(folder, origin) {
  const path = join(folder, 'key.pem');
  mkdirSync(folder, { recursive: true });
  try {
    const { privateKey } = generateKeyPairSync('ed25519');
    writeFileSync(path, privateKey.export({ type: 'pkcs8', format: 'pem' }), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
  const key = createPrivateKey(readFileSync(path));
  const known = { origin, algorithm: 'EdDSA', key: createPublicKey(key).export({ type: 'spki', format: 'pem' }) };
  // This site knows its members by sight, so Juyi may take them for people who live here.
  writeFileSync(join(folder, 'sites.json'), `${JSON.stringify([{ ...known, level: 2 }], null, 2)}\n`);
  return key;
}

/** A token that says who is logged in here, good for two minutes and for one community. */
export function signToken(key, { issuer, community, member }) {
  const now = Math.floor(Date.now() / 1000);
  const claims = {
    iss: issuer,
    aud: community,
    sub: member.id,
    name: member.name,
    iat: now,
    exp: now + 120,
    jti: randomUUID(),
  };
  const text = [{ alg: 'EdDSA', typ: 'JWT' }, claims].map(encode).join('.');
  return `${text}.${sign(null, Buffer.from(text), key).toString('base64url')}`;
}

function encode(part) {
  return Buffer.from(JSON.stringify(part)).toString('base64url');
}
