import { openDatabase } from '../database.ts';

// A process that writes without pause until its time is up, and prints each key it was acknowledged.
const [, , url, name, milliseconds] = process.argv;
const database = await openDatabase({ url: url! });
const until = performance.now() + Number(milliseconds);
for (let round = 0; performance.now() < until; round++) {
  const keys = Array.from({ length: 8 }, (_, n) => `${name}-${round}-${n}`);
  await Promise.all(keys.map((key) => database.commit([{ sql: 'INSERT INTO acknowledged VALUES (?)', args: [key] }])));
  console.log(keys.join('\n'));
}
await database.close();
