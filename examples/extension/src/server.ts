// A server with the extension mounted, and a page that draws its widget beside the house's own.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { makeId } from '@juyi/core/kernel/ids';
import { build } from 'esbuild';
import { createJuyi, nodeListener } from 'juyi';
import { meetNeighbours } from './neighbours.ts';
import { siteVisits } from './plugin.ts';

const newId = () => makeId(Date.now(), crypto.getRandomValues(new Uint8Array(10)));

export interface Started {
  readonly origin: string;
  readonly juyi: ReturnType<typeof createJuyi>;
  stop(): Promise<void>;
}

/** Starts a demo community with site visits. `database` as `createJuyi` takes it. */
export async function startServer({ port, database }: { port: number; database: string }): Promise<Started> {
  const juyi = createJuyi({
    database,
    secret: 'only for trying this out, 32 characters',
    communities: [{ id: 'corner', name: { 'zh-CN': '街角', en: 'The Corner' } }],
    demo: true,
    plugins: [siteVisits],
  });
  await juyi.migrate();
  await meetNeighbours(await juyi.communities.open('corner'), newId, Date.now());
  const participation = nodeListener(juyi);
  const script = await bundleWidget();
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname.startsWith('/juyi')) return participation(request, response);
    if (pathname === '/site-visit.js')
      return void response.writeHead(200, { 'content-type': 'text/javascript' }).end(script);
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page(searchParams));
  });
  await new Promise<void>((ready) => server.listen(port, ready));
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    juyi,
    async stop() {
      await juyi.close();
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

async function bundleWidget(): Promise<Uint8Array> {
  const { outputFiles } = await build({
    absWorkingDir: fileURLToPath(new URL('.', import.meta.url)),
    entryPoints: ['site-visit.ts'],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    tsconfigRaw: { compilerOptions: { useDefineForClassFields: false } },
  });
  return outputFiles[0]!.contents;
}

function page(query: URLSearchParams): string {
  const id = (query.get('id') ?? '').replace(/[^\w-]/g, '');
  const lang = query.get('lang') === 'en' ? 'en' : 'zh-CN';
  return `<!doctype html><html lang="${lang}"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>The Corner</title><script type="module" src="/juyi/assets/juyi.js"></script><script type="module" src="/site-visit.js"></script>
<main><h1>The Corner</h1><juyi-community api="/juyi" community="corner"><juyi-sign-in></juyi-sign-in>
<juyi-proposal proposal-id="${id}"></juyi-proposal><site-visit proposal-id="${id}"></site-visit></juyi-community></main></html>`;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { origin } = await startServer({ port: Number(process.env.PORT ?? 4950), database: ':memory:' });
  console.log(`The corner, with site visits, is at ${origin}`);
}
