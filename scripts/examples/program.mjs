import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { node24 } from '../kit/house.mjs';

/** Starts an example as its README says, and waits for the address that it prints. */
export async function startProgram(file, environment) {
  const program = spawn(node24, [file], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((done) => program.once('exit', done));
  const origin = await new Promise((ready, failed) => {
    createInterface({ input: program.stdout }).on('line', (line) => {
      const [address] = /http:\/\/\S+/.exec(line) ?? [];
      if (address) ready(address);
    });
    program.once('exit', (code) => failed(new Error(`${file} ended with code ${code}`)));
  });
  return {
    origin,
    async stop() {
      program.kill('SIGTERM');
      await ended;
    },
  };
}
