// Loaded before a server: tells the bench what the process uses, and leaves the server itself as it is.
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { isMainThread } from 'node:worker_threads';

if (isMainThread) {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  process.on('message', () => {
    const { user, system } = process.cpuUsage();
    process.send({ cpu: user + system, memory: process.memoryUsage.rss(), delay: delay.percentile(99.9) / 1e6 });
    delay.reset();
  });
  // The bench's questions alone must not keep a server alive.
  process.channel.unref();
}
