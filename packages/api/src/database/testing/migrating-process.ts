import { openDatabase } from '../database.ts';
import { migrate } from '../migrate.ts';
import { pollSchema } from './poll-schema.ts';

// A process that starts like any other: it opens the database it is given and migrates it.
const database = await openDatabase({ url: process.argv[2]! });
console.log(JSON.stringify(await migrate(database, pollSchema)));
await database.close();
