// `juyi serve` as it is, in a process that can be killed and that tells how long its event loop was held up.
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { main } from '../../packages/juyi/src/main.ts';

const delay = monitorEventLoopDelay({ resolution: 1 });
delay.enable();
process.on('message', (message) => {
  if (message === 'stop') return process.emit('SIGTERM');
  const [p50, p99, p999] = [50, 99, 99.9].map((percent) => delay.percentile(percent) / 1e6);
  process.send!({ p50, p99, p999, max: delay.max / 1e6 });
  delay.reset();
});
process.exitCode = await main(process.argv.slice(2));
process.disconnect();
