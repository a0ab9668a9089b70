// The thread that takes a sheet apart, so that nobody else waits while it does. It ends with the sheet.
import { parentPort, workerData } from 'node:worker_threads';
import { handingOver } from './handing-over.ts';
import { readSheetFile } from './read-sheet-file.ts';
import { UnreadableFile } from './unreadable.ts';

const port = parentPort!;
const { bytes, options } = workerData;

try {
  const progress = (done: number, of: number) => port.postMessage({ done, of });
  for (const piece of handingOver(await readSheetFile(bytes, { ...options, progress }))) port.postMessage(piece);
} catch (error) {
  if (!(error instanceof UnreadableFile)) throw error;
  port.postMessage({ unreadable: error.reason });
}
