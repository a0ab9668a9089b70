import { mkdirSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createJuyi, type Juyi } from '@juyi/api/create';
import { diskFiles } from '@juyi/api/files/storage';
import { nodeListener } from '@juyi/api/hosts/node';
import { demoCommunities } from '../demo/communities.ts';
import type { ServeOptions } from './arguments.ts';
import { builtAssets, loadAssets } from './assets.ts';
import { transportsOf } from './post.ts';
import { findSecret } from './secret.ts';
import { seed } from './seed.ts';
import { siteResponse } from './site.ts';
import { readSites } from './sites.ts';

/** A server that answers. */
export interface Serving {
  address: string;
  close(): Promise<void>;
}

/** What `juyi serve` was told, in the words of the library; makes the data folder where it is missing. */
export function juyiOptions(options: ServeOptions) {
  const folder = resolve(options.data);
  mkdirSync(folder, { recursive: true });
  const started = Date.now();
  const { post, site, name } = options;
  return {
    database: (community: string) => options.database ?? pathToFileURL(join(folder, `${community}.db`)).href,
    secret: findSecret(folder, options.secret),
    sealingSecrets: options.sealingSecrets,
    files: diskFiles(join(folder, 'files')),
    transports: transportsOf(post, join(folder, 'outbox')),
    ...(post.sms && { signIn: { phone: true } }),
    ...(post.webhook && { webhook: post.webhook.url }),
    ...(site !== undefined && { site }),
    ...(name && { communities: [{ id: 'community', name }] }),
    demo: options.demo,
    rateLimit: options.rateLimit,
    ...(options.sites !== undefined && readSites(options.sites)),
    clock: () => (options.clock === undefined ? Date.now() : options.clock + Date.now() - started),
    // One address is one database, and one database is one community.
    ...(options.demo && { communities: demoCommunities.slice(0, options.database === undefined ? undefined : 1) }),
  };
}

/** Migrates, in the demo seeds, and serves; resolves when the first request would be answered. */
export async function serve(options: ServeOptions): Promise<Serving> {
  const settings = juyiOptions(options);
  const juyi = createJuyi({
    ...settings,
    assets: builtAssets(),
  });
  await juyi.migrate();
  if (options.demo) await juyi.undisturbed((community) => seed(community, settings.clock()));
  const server = createServer(nodeListener({ handler: options.demo ? withSite(juyi) : juyi.handler }));
  await new Promise<void>((ready, failed) => {
    server.once('error', failed);
    server.listen(options.port, ready);
  });
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://localhost:${port}`,
    async close() {
      const closed = new Promise((done) => server.close(done));
      await juyi.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

/** The demo's website beside Juyi, as a site owner would have it. */
function withSite(juyi: Juyi): Juyi['handler'] {
  const site = loadAssets({
    site: fileURLToPath(new URL('../../../../examples/community-site/site', import.meta.url)),
    'site/docs': fileURLToPath(new URL('../../../../docs/dist', import.meta.url)),
  });
  return async (request, host) => {
    const { pathname } = new URL(request.url);
    return pathname === '/juyi' || pathname.startsWith('/juyi/')
      ? juyi.handler(request, host)
      : siteResponse(site, request);
  };
}
