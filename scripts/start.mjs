// `npm start`: from a fresh copy to a neighbourhood's website in the browser.
import { spawn } from 'node:child_process';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { node24, quietEnvironment, root } from './kit/house.mjs';
import { build, install } from './kit/prepare.mjs';

try {
  await install();
  await build();
} catch (fault) {
  console.error(
    `\nThis did not work:\n\n${fault.message}\n\nNothing was started. Run “npm start” again once it is mended.`,
  );
  process.exit(1);
}
serve(process.argv.slice(2));

function serve(args) {
  const juyi = join(root, 'packages', 'juyi', 'bin', 'juyi.js');
  const server = spawn(node24, [juyi, 'serve', '--demo', ...args], {
    cwd: root,
    env: quietEnvironment(),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  createInterface({ input: server.stdout }).on('line', (line) => {
    console.log(line);
    const [, address] = /^Juyi is ready at (\S+)/.exec(line) ?? [];
    if (address) console.log(welcome(address));
  });
  passSignals(server);
  server.on('exit', (code, signal) => {
    process.exitCode = signal ? 1 : code;
  });
}

function welcome(address) {
  const site = address.replace(/\/$/, '');
  const phone = phoneAddress(new URL(address).port);
  const places = [
    [`${site}/`, 'the website of Sunshine Garden (阳光花园)'],
    [`${site}/?lang=en`, 'the same in English'],
    [`${site}/juyi/office`, 'the desk where a worker answers'],
    ...(phone ? [[phone, 'from a phone in the same network']] : []),
  ];
  const width = Math.max(...places.map(([url]) => url.length));
  const lines = places.map(([url, what]) => `  ${url.padEnd(width)}  ${what}`);
  const signIn =
    '  Sign in under “我的 / Me” as a resident, an owner, a building lead or a worker: one click, no password.';
  return `\n${[...lines, signIn, '  Stop with Ctrl-C.'].join('\n')}\n`;
}

/** Where a phone nearby finds this machine, or null where there is no network. */
function phoneAddress(port) {
  const outside = Object.values(networkInterfaces())
    .flat()
    .find(({ family, internal }) => family === 'IPv4' && !internal);
  return outside ? `http://${outside.address}:${port}/` : null;
}

/**
 * A terminal sends Ctrl-C to the server as well; a signal sent to this process alone is passed on. npm sends signals
 * to a shell that just ends, so under npm the server stops when the parent is gone.
 */
function passSignals(server) {
  process.on('SIGINT', () => {
    if (!process.stdin.isTTY) server.kill('SIGINT');
  });
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => server.kill(signal));
  const { env } = process;
  if (!env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    server.kill('SIGTERM');
  }, 500);
  watch.unref();
}
