// Builds the app with esbuild and serves it; Juyi runs elsewhere and is named by its address.
import { createServer } from 'node:http';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/** Starts the app's server. Juyi must list its origin, see `--sites`. */
export async function startApp({ port, juyi, community = 'sunshine' }) {
  const { outputFiles } = await build({
    absWorkingDir: fileURLToPath(new URL('.', import.meta.url)),
    entryPoints: ['src/main.jsx'],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  const script = outputFiles[0].contents;
  const page = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Our street</title>
<div id="app" data-api="${juyi}/juyi" data-community="${community}"></div><script type="module" src="/app.js"></script></html>`;
  const server = createServer(({ url }, response) => {
    const [type, body] = url === '/app.js' ? ['text/javascript', script] : ['text/html; charset=utf-8', page];
    response.writeHead(200, { 'content-type': type }).end(body);
  });
  await new Promise((ready) => server.listen(port, ready));
  return {
    origin: `http://localhost:${server.address().port}`,
    async stop() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { origin } = await startApp({ port: 4900, juyi: process.env.JUYI ?? 'http://localhost:4600' });
  console.log(`The app is at ${origin}`);
}
