// A website in Express that mounts Juyi in its own process: one origin, one login, nothing to sign.
import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import express from 'express';
import { createJuyi, nodeListener } from 'juyi';

const members = { lin: '林女士', ames: 'Ms Ames' };

/** Starts the website with its data in `folder`. */
export async function startSite({ port, folder, secret }) {
  mkdirSync(folder, { recursive: true });
  const sessions = new Map();
  const memberOf = (cookie) => sessions.get(/(?:^|;\s*)session=([\w-]+)/.exec(cookie ?? '')?.[1]);

  const juyi = createJuyi({
    database: pathToFileURL(`${folder}/juyi.db`).href,
    secret,
    communities: [{ id: 'corner', name: { 'zh-CN': '街角', en: 'The Corner' } }],
    // Juyi asks who sent a request; the website's own session answers.
    identify(request) {
      const id = memberOf(request.headers.get('cookie'));
      return id ? { issuer: 'corner', subject: id, name: members[id] } : null;
    },
  });
  await juyi.migrate();

  const app = express();
  app.disable('x-powered-by');
  const participation = nodeListener(juyi);
  // Not app.use('/juyi', …): Express would cut the base off the address.
  app.use((request, response, next) => (request.path.startsWith('/juyi') ? participation(request, response) : next()));
  app.post('/login/:id', (request, response) => {
    const session = randomUUID();
    if (members[request.params.id]) sessions.set(session, request.params.id);
    response.cookie('session', session, { httpOnly: true, sameSite: 'lax' }).redirect(303, '/');
  });
  app.use(express.static(fileURLToPath(new URL('site', import.meta.url))));

  const server = await new Promise((ready) => {
    const started = app.listen(port, () => ready(started));
  });
  return {
    origin: `http://localhost:${server.address().port}`,
    async stop() {
      await juyi.close();
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const folder = process.env.JUYI_DATA ?? fileURLToPath(new URL('data', import.meta.url));
  const secret = process.env.JUYI_SECRET ?? 'only for trying this out, 32 characters';
  const { origin } = await startSite({ port: Number(process.env.PORT ?? 4800), folder, secret });
  console.log(`The corner's website is at ${origin}`);
}
