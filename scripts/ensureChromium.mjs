// Browser tests need a Chromium: this finds one, or installs one where it can.
import { findChromium } from './chromium.ts';
import { runCommand } from './runCommand.mjs';

const advice = `No Chromium was found, and none could be installed. Browser tests need one. Either
  - install it: "apt-get install chromium" (Debian, Ubuntu), "dnf install chromium" (Fedora), "brew install --cask chromium" (macOS), or
  - let Playwright fetch it: "npx playwright install --with-deps chromium", or
  - set CHROMIUM_PATH to the program file of a Chromium or Chrome you have,
then run "npm test" again.`;

/** Path of a Chromium. Where there is none and none can be installed, says what to do and gives undefined. */
export async function ensureChromium() {
  try {
    const found = findChromium();
    if (found) return found;
  } catch (error) {
    console.error(error.message);
    return undefined;
  }
  console.error('No Chromium found: trying to install one …');
  for (const install of [installWithApt, installWithPlaywright]) {
    const complaint = await install();
    const installed = findChromium();
    if (installed) return installed;
    console.error(complaint);
  }
  console.error(advice);
  return undefined;
}

/** Debian and Ubuntu, as root or with a sudo that asks for no password. */
async function installWithApt() {
  if (process.platform !== 'linux') return 'apt-get is not for this system.';
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  for (const command of [
    ['apt-get', 'update'],
    ['apt-get', 'install', '-y', '--no-install-recommends', 'chromium'],
  ]) {
    const [program, ...args] = [...sudo, ...command];
    const { code, output } = await runCommand(program, args, { quiet: true, env });
    if (code !== 0) return `${[program, ...args].join(' ')} failed:\n${output.trimEnd().split('\n').slice(-5).join('\n')}`;
  }
  return 'apt-get installed no Chromium.';
}

async function installWithPlaywright() {
  const { code, output } = await runCommand('playwright', ['install', 'chromium'], { quiet: true });
  return code === 0
    ? 'Playwright installed no Chromium.'
    : `playwright install chromium failed:\n${output.trimEnd().split('\n').slice(-5).join('\n')}`;
}
