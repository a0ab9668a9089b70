import { parseArgs } from 'node:util';
import { createJuyi } from '@juyi/api/create';
import { type Appointed, appoint } from '@juyi/api/people/roles/appoint';
import { makeId } from '@juyi/core/kernel/ids';
import { type FirstOffice, firstOffices } from '@juyi/core/people/roles/rules';
import { readServeOptions } from '../serve/arguments.ts';
import { juyiOptions } from '../serve/serve.ts';
import { appointUsage } from './usage.ts';

/** `juyi appoint`: puts the first worker or supervisor in office, beside a running server or before it. Resolves to the exit code. */
export async function runAppoint(args: readonly string[]): Promise<number> {
  const { email, role, community: named, where } = readAppointment(args);
  const settings = juyiOptions(readServeOptions(where, process.env));
  const juyi = createJuyi(settings);
  try {
    const { ids } = juyi.communities;
    if (named !== undefined && !ids.includes(named)) throw new TypeError(`--community takes ${ids.join(' or ')}`);
    const community = await juyi.communities.open(named);
    const now = settings.clock();
    const newId = () => makeId(now, crypto.getRandomValues(new Uint8Array(10)));
    const done = await appoint(community, { email, role, now, makeId: newId });
    (done === 'appointed' ? console.log : console.error)(said[done](role));
    return done === 'appointed' ? 0 : 1;
  } finally {
    await juyi.close();
  }
}

/** The address is not repeated: what a terminal shows is often kept. */
const said: Readonly<Record<Appointed, (role: FirstOffice) => string>> = {
  appointed: (role) => `Appointed as ${role}. A code sent to the address signs them in.`,
  held: (role) => `Whoever uses that address is a ${role} already.`,
  notAnAddress: () => '--email takes an address such as chen@garden.example',
  sharedAddress: () => 'Several people use that address, so it names nobody. Please take one of their own.',
  apart: () => 'One person cannot hold both roles: whoever does the work does not watch over it.',
};

function readAppointment(args: readonly string[]) {
  const { values } = parseArgs({
    args: [...args],
    options: {
      email: { type: 'string' },
      role: { type: 'string' },
      community: { type: 'string' },
      data: { type: 'string' },
      database: { type: 'string' },
      demo: { type: 'boolean', default: false },
    },
  });
  const { email, community, data, database, demo } = values;
  const role = firstOffices.find((one) => one === values.role);
  if (email === undefined || !role) throw new TypeError(`usage: ${appointUsage}`);
  const where = [
    ...(data === undefined ? [] : ['--data', data]),
    ...(database === undefined ? [] : ['--database', database]),
    ...(demo ? ['--demo'] : []),
  ];
  return { email, role, community, where };
}
