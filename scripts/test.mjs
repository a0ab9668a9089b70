// `npm test`: everything that is checked before a change lands, ending with one line of numbers.
import { ensureChromium, findChromium } from './kit/chromium.mjs';
import * as stage from './kit/stages.mjs';

/** Two lanes run side by side, one stage after another in each: what needs a build follows it. */
const lanes = [
  [
    ['types', stage.checkTypes],
    ['build', stage.buildAll],
    ['sizes', stage.checkSizes],
    ['components', stage.runComponentTests],
    ['examples', stage.runExamples],
    ['journeys', stage.runJourneys],
  ],
  [
    ['format and lint', stage.checkStyle],
    ['boundaries', stage.checkBoundaries],
    ['the checks themselves', stage.runScriptTests],
    ['unit and API', stage.runUnitTests],
    ['conformance', stage.checkConformance],
  ],
];

const results = await runLane([['install', stage.installAll]]);
if (results[0].failed === 0) {
  await ensureChromium();
  if (findChromium()) process.env.CHROME_PATH = findChromium();
  results.push(...(await Promise.all(lanes.map(runLane))).flat());
}
const count = (key) => results.reduce((sum, result) => sum + result[key], 0);
for (const { name, failed, report } of results) if (failed > 0) console.log(`\n━━ ${name}\n${report}`);
console.log(`\n${count('passed')} passed, ${count('failed')} failed`);
process.exitCode = count('failed') > 0 ? 1 : 0;

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
