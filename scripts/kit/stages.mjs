import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { findChromium, howToGetChromium } from './chromium.mjs';
import { node24, root, run } from './house.mjs';
import { build, install } from './prepare.mjs';

/**
 * What a stage found: how many checks passed and failed, and for those that failed what a person needs to mend them.
 * @typedef {{ passed: number, failed: number, report: string }} Findings
 */

/** Commands of which each must end well; the first that does not is the finding. One check in all. */
async function checkAll(...commands) {
  for (const { command, cwd } of commands) {
    const { code, output } = await run(command, { cwd });
    if (code !== 0) return { passed: 0, failed: 1, report: output.trim() };
  }
  return { passed: 1, failed: 0, report: '' };
}

export const checkTypes = () => checkAll({ command: ['tsc', '-b'] }, { command: ['tsc', '-p', 'tsconfig.tests.json'] });

export function checkStyle() {
  const linted = ['elements', 'office']
    .map((name) => join(root, 'packages', name))
    .filter((cwd) => existsSync(join(cwd, 'eslint.config.js')));
  const templates = linted.map((cwd) => ({ command: [join(cwd, 'node_modules/.bin/eslint'), 'src'], cwd }));
  return checkAll({ command: ['biome', 'check', '--diagnostic-level=error', '.'] }, ...templates);
}

export const checkBoundaries = () => checkAll({ command: [node24, 'scripts/checks/boundaries.mjs'] });

export const installAll = () => attempt(install);
export const buildAll = () => attempt(build);

async function attempt(work) {
  try {
    await work();
    return { passed: 1, failed: 0, report: '' };
  } catch (fault) {
    return { passed: 0, failed: 1, report: fault.message };
  }
}

export const checkSizes = () => checkAll({ command: [node24, 'packages/elements/scripts/check-sizes.mjs'] });

/** Reference cases stand beside the repository, on the machines that have them. */
export function checkConformance() {
  const data = join(root, '..', 'shared', 'data');
  if (!existsSync(data)) {
    console.log('  conformance: no reference cases at ../shared/data, so none were counted');
    return { passed: 0, failed: 0, report: '' };
  }
  return checkAll({ command: ['npm', 'run', '--silent', 'conformance', '--', '--data', data] });
}

export const runUnitTests = () => runVitest([]);
export const runScriptTests = () => runVitest(['--config', 'scripts/checks/vitest.config.mjs']);
export const runExamples = () => inBrowser(() => runVitest(['--config', 'scripts/examples/vitest.config.mjs']));
export const runJourneys = () => inBrowser(() => runVitest(['--config', 'scripts/journeys/vitest.config.mjs']));

/** @returns {Promise<Findings>} */
async function runVitest(args) {
  const folder = mkdtempSync(join(tmpdir(), 'juyi-vitest-'));
  const file = join(folder, 'result.json');
  const { output } = await run(['vitest', 'run', ...args, '--reporter=json', `--outputFile=${file}`]);
  const result = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
  rmSync(folder, { recursive: true });
  if (!result) return { passed: 0, failed: 1, report: output.trim() };
  const faults = result.testResults.flatMap(faultsOf);
  const silent = result.success || faults.length > 0 ? [] : [output.trim()];
  return {
    passed: result.numPassedTests,
    failed: faults.length + silent.length,
    report: [...faults, ...silent].join('\n\n'),
  };
}

/** The failures of one test file; a file that could not even be loaded is one. */
function faultsOf({ name, status, message, assertionResults }) {
  const failed = assertionResults.filter((test) => test.status === 'failed');
  const where = relative(root, name);
  if (status === 'failed' && failed.length === 0) return [`${where}\n${message}`];
  return failed.map((test) => `${where} › ${test.fullName}\n${test.failureMessages.join('\n').split('\n    at ')[0]}`);
}

/** Each package's component tests, in a real browser. */
export const runComponentTests = () =>
  inBrowser(async () => {
    const packages = ['elements', 'office'].map((name) => join(root, 'packages', name));
    const tested = packages.filter((cwd) => existsSync(join(cwd, 'web-test-runner.config.js')));
    const all = { passed: 0, failed: 0, report: '' };
    const wtr = join(root, 'packages/elements/node_modules/.bin/wtr');
    // Everything is built by now, and a journey beside it may be reading what was.
    const env = { JUYI_BUILT: '1' };
    // Side by side: each waits for its own browser most of the time.
    for (const { code, output } of await Promise.all(tested.map((cwd) => run([wtr], { cwd, env })))) {
      const [, passed = 0, failed = 0] = [...output.matchAll(/(\d+) passed, (\d+) failed/g)].at(-1) ?? [];
      all.passed += Number(passed);
      all.failed += code === 0 ? 0 : Math.max(1, Number(failed));
      if (code !== 0) all.report += `${onlyFaults(output)}\n`;
    }
    return all;
  });

/** What a browser run says of the tests that failed, without its progress; all of it where nothing is marked. */
function onlyFaults(output) {
  const faults = output.split(/\n\s*\n/).filter((block) => /❌|\.test\.ts:$/m.test(block));
  return (faults.some((block) => block.includes('❌')) ? faults.join('\n\n') : output).trim();
}

function inBrowser(work) {
  return findChromium() ? work() : { passed: 0, failed: 1, report: howToGetChromium };
}
