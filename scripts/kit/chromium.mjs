import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from './house.mjs';
import { step } from './say.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const applications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** How Chromium starts where there is no display; as root it has no sandbox. */
export const chromiumFlags = [
  '--disable-gpu',
  '--disable-background-networking',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

/** The path of an installed Chromium or Chrome, or null. */
export function findChromium() {
  const { env } = process;
  if (env.CHROME_PATH) return env.CHROME_PATH;
  const folders = (env.PATH ?? '').split(delimiter);
  const programs = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...programs, ...applications].find((path) => existsSync(path)) ?? null;
}

/** Finds Chromium, and on Debian as root installs it. Null where that is not possible; `howToGetChromium` then helps. */
export async function ensureChromium() {
  const found = findChromium();
  if (found || !existsSync('/etc/debian_version') || process.getuid?.() !== 0) return found;
  const environment = { DEBIAN_FRONTEND: 'noninteractive' };
  await step('Fetching Chromium and Chinese fonts from the system’s packages', async () => {
    await run(['apt-get', 'update', '-qq'], { env: environment });
    await run(['apt-get', 'install', '-y', '-qq', 'chromium', 'fonts-noto-cjk'], { env: environment });
  });
  return findChromium();
}

export const howToGetChromium = `Chromium was not found, so nothing could be tried in a browser. Install it and run the tests again:
  Debian, Ubuntu   sudo apt-get install -y chromium fonts-noto-cjk
  Fedora           sudo dnf install -y chromium google-noto-sans-cjk-fonts
  macOS            brew install --cask chromium
or say where it is: CHROME_PATH=/path/to/chrome npm test`;
