// Loaded before a server: tells the bench what the process uses, and leaves the server itself as it is.
import { rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { isMainThread } from 'node:worker_threads';

if (isMainThread) {
  const socket = new URL(import.meta.url).searchParams.get('socket');
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  // A server that starts over with flags of its own is watched anew, so what its first start left is cleared away.
  rmSync(socket, { force: true });
  const watch = createServer((asking) => {
    const { user, system } = process.cpuUsage();
    const usage = { cpu: user + system, memory: process.memoryUsage.rss(), delay: delay.percentile(99.9) / 1e6 };
    delay.reset();
    asking.end(JSON.stringify(usage));
  });
  watch.listen(socket);
  // The bench's questions alone must not keep a server alive.
  watch.unref();
}
