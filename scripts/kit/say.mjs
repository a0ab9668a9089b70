const HEARTBEAT = 20_000;

/** Says what is being done, that it is still going on, and how long it took. A fault passes through. */
export async function step(title, work) {
  const started = Date.now();
  const seconds = () => `${Math.round((Date.now() - started) / 1000)} s`;
  console.log(`• ${title} …`);
  const heartbeat = setInterval(() => console.log(`  still at it, ${seconds()}`), HEARTBEAT);
  try {
    const result = await work();
    console.log(`  done in ${seconds()}`);
    return result;
  } finally {
    clearInterval(heartbeat);
  }
}
