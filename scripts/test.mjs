// `npm test`: everything that is checked before a change lands, ending with one line of numbers.
import { ensureChromium, findChromium } from './kit/chromium.mjs';
import * as stage from './kit/stages.mjs';

/** These read the sources; what reads a build goes on beside them once there is one, its two lanes side by side. */
const fromSources = [
  ['format and lint', stage.checkStyle],
  ['boundaries', stage.checkBoundaries],
  ['the checks themselves', stage.runScriptTests],
  ['unit and API', stage.runUnitTests],
  ['conformance', stage.checkConformance],
];
const building = [
  ['types', stage.checkTypes],
  ['build', stage.buildAll],
  ['sizes', stage.checkSizes],
];
const fromBuild = [
  [['components', stage.runComponentTests]],
  [
    ['journeys', stage.runJourneys],
    ['examples', stage.runExamples],
  ],
];

const results = await runLane([['install', stage.installAll]]);
if (results[0].failed === 0) {
  await ensureChromium();
  if (findChromium()) process.env.CHROME_PATH = findChromium();
  results.push(...(await Promise.all([runLane(fromSources), buildAndTry()])).flat());
}
const count = (key) => results.reduce((sum, result) => sum + result[key], 0);
for (const { name, failed, report } of results) if (failed > 0) console.log(`\n━━ ${name}\n${report}`);
console.log(`\n${count('passed')} passed, ${count('failed')} failed`);
process.exitCode = count('failed') > 0 ? 1 : 0;

async function buildAndTry() {
  const built = await runLane(building);
  return [...built, ...(await Promise.all(fromBuild.map(runLane))).flat()];
}

async function runLane(stages) {
  const found = [];
  for (const [name, work] of stages) {
    const started = Date.now();
    console.log(`• ${name} …`);
    const result = await work();
    const seconds = Math.round((Date.now() - started) / 1000);
    const mark = result.failed > 0 ? '✕' : '✓';
    console.log(`${mark} ${name}: ${result.passed} passed, ${result.failed} failed, ${seconds} s`);
    found.push({ name, ...result });
  }
  return found;
}
