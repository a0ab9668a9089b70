import { monitorEventLoopDelay } from 'node:perf_hooks';

/** Tells the bench that this server is ready, and answers its questions until it says stop. */
export function answerBench(ready, stop) {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  process.on('message', async (message) => {
    if (message === 'usage') {
      const { user, system } = process.cpuUsage();
      const peakDelay = delay.percentile(99.9) / 1e6;
      delay.reset();
      process.send({ cpuMicroseconds: user + system, rss: process.memoryUsage.rss(), peakDelay });
    } else {
      await stop();
      process.exit(0);
    }
  });
  process.send(ready);
}
