import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';

/** The folder that holds the whole house. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** pnpm 10 through npx: no global install, and the version the lockfile was made with. */
export const pnpm = ['npx', '-y', 'pnpm@10.34.9'];

/** The Node that the toolchain needs, brought by the install; a real program, so that it receives signals itself. */
export const node24 = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

/** What a child process sees: the house's tools first on the path, and nothing that phones home or nags. */
export function quietEnvironment() {
  const separator = process.platform === 'win32' ? ';' : ':';
  const bins = [dirname(node24), join(root, 'node_modules', '.bin')].filter((folder) => existsSync(folder));
  return {
    ...process.env,
    PATH: [...bins, process.env.PATH].join(separator),
    TURBO_TELEMETRY_DISABLED: '1',
    TURBO_NO_UPDATE_NOTIFIER: '1',
    DO_NOT_TRACK: '1',
    NO_UPDATE_NOTIFIER: '1',
    npm_config_update_notifier: 'false',
    npm_config_fund: 'false',
    npm_config_audit: 'false',
    npm_config_loglevel: 'error',
  };
}

/** Runs a program to its end and keeps what it said. Never throws: a program that cannot start ends with code 127. */
export function run(command, options = {}) {
  const [program, ...args] = command;
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: options.cwd ?? root,
      env: { ...quietEnvironment(), ...options.env },
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    let output = '';
    const listen = (chunk) => {
      output += chunk;
    };
    child.stdout.setEncoding('utf8').on('data', listen);
    child.stderr.setEncoding('utf8').on('data', listen);
    child.on('error', (error) => resolve({ code: 127, output: `${program}: ${error.message}` }));
    child.on('close', (code) => resolve({ code: code ?? 1, output: stripVTControlCharacters(output) }));
  });
}
