// A Firefox that can reach nothing but this machine.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connectBidi, fromBidi, toBidi } from './bidi.mjs';

const paths = ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/snap/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'];

/** Path of a Firefox: FIREFOX_PATH, or the system's; undefined where there is none. */
export function findFirefox() {
  const chosen = process.env['FIREFOX_PATH'];
  if (chosen && !existsSync(chosen)) throw new Error(`FIREFOX_PATH is ${chosen}, but there is no such file.`);
  return chosen ?? paths.find((path) => existsSync(path));
}

/** It asks nobody for anything by itself, and whatever is not of this machine goes to a proxy that is not there. Its own font is that of Chromium. */
const preferences = {
  'font.name.serif.x-western': 'Times New Roman',
  'app.update.disabledForTesting': true,
  'browser.shell.checkDefaultBrowser': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': 9,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': 9,
  'network.proxy.no_proxies_on': '127.0.0.1',
  'toolkit.telemetry.server': '',
};

/**
 * Opens a page of that size for `work` and closes it. `work` gets the version, functions that drive the page, and lists of addresses that were asked for and of what was said
 * on its console.
 */
export async function inFirefox(executable, { width, height }, work) {
  const profile = await mkdtemp(join(tmpdir(), 'runfolio-firefox-'));
  const lines = Object.entries(preferences).map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`);
  await writeFile(join(profile, 'user.js'), lines.join('\n'));
  const switches = ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0', 'about:blank'];
  const child = spawn(executable, switches, { stdio: ['ignore', 'ignore', 'pipe'] });
  const ended = new Promise((resolve) => child.once('close', resolve));
  try {
    const bidi = await connectBidi(`${await listening(child)}/session`);
    const { capabilities } = await bidi.send('session.new', { capabilities: {} });
    const page = await openPage(bidi, { width, height });
    const seen = await work({ ...page, version: `Firefox ${capabilities.browserVersion}` });
    await bidi.send('browser.close').catch(() => {});
    bidi.close();
    return seen;
  } finally {
    child.kill();
    await ended;
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** The address at which it can be driven. */
function listening(child) {
  return new Promise((resolve, reject) => {
    let printed = '';
    child.stderr.on('data', (piece) => {
      printed += piece;
      const address = /WebDriver BiDi listening on (ws:\S+)/.exec(printed)?.[1];
      if (address) resolve(address);
    });
    child.on('error', reject);
    child.on('close', (code) => reject(new Error(`Firefox ended with ${code}:\n${printed}`)));
  });
}

async function openPage(bidi, viewport) {
  const [requests, complaints] = [[], []];
  const { contexts } = await bidi.send('browsingContext.getTree');
  const { context } = contexts[0];
  bidi.on('network.responseCompleted', ({ request }) => requests.push(request.url));
  bidi.on('network.fetchError', ({ request, errorText }) => complaints.push(`${request.url} ${errorText}`));
  bidi.on('log.entryAdded', ({ level, text }) => ['error', 'warn'].includes(level) && complaints.push(text));
  await bidi.send('session.subscribe', { events: ['network.responseCompleted', 'network.fetchError', 'log.entryAdded'] });
  await bidi.send('browsingContext.setViewport', { context, viewport });
  return {
    requests,
    complaints,
    goto: (url) => bidi.send('browsingContext.navigate', { context, url, wait: 'complete' }),
    evaluate: (script, ...values) => evaluate(bidi, context, script, values),
    screenshot: async (element) => {
      const clip = { type: 'element', element: toBidi(element) };
      const { data } = await bidi.send('browsingContext.captureScreenshot', { context, clip });
      return Buffer.from(data, 'base64');
    },
  };
}

/** Calls a function in the page and waits for what it gives. */
async function evaluate(bidi, context, script, values) {
  const call = { functionDeclaration: String(script), arguments: values.map(toBidi), target: { context }, awaitPromise: true };
  const { result, exceptionDetails } = await bidi.send('script.callFunction', call);
  if (exceptionDetails) throw new Error(exceptionDetails.text);
  return fromBidi(result);
}
