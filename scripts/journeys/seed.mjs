import { rmSync } from 'node:fs';
import { startDemo } from './served.mjs';

/** Starts the demo once as a newcomer does, which seeds it; each journey goes on from a copy. */
export default async function seed({ provide }) {
  const { data, end } = await startDemo();
  await end();
  provide('seeded', data);
  return () => rmSync(data, { recursive: true });
}
