import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { drawn, frameOf, frameSite, helperPage, type FrameSite } from './support/frameSite.js';

// Pages that lie: around the frame, beside it, and in its place.

let site: FrameSite;
beforeAll(async () => void (site = await frameSite()), 240_000);
afterAll(() => site.close());
afterEach(async () => {
  for (const context of site.browser.contexts()) await context.close();
});

const address = (): string => `${site.runs}/embed/report/${site.report}`;

/** A page around the frame that speaks by hand: `hellos`, `said` and `say`. */
const byHand = (): string => `<iframe src="${address()}" sandbox="allow-scripts" style="width:800px;height:3000px"></iframe><script>
  const hellos = [], said = []; let port, n = 0, nonce;
  addEventListener('message', ({ data, origin, ports }) => {
    hellos.push({ ...data, origin });
    if (port) return;
    [port] = ports; nonce = data.nonce;
    port.onmessage = (event) => said.push(event.data);
  });
  const raw = (message) => port.postMessage(message);
  const say = (message) => raw({ runfolio: 1, n: ++n, ...message });
</script>`;

describe('a page around that lies', () => {
  it('changes nothing by malformed, replayed and oversized messages, and is still heard afterwards', async () => {
    const { page, complaints } = await site.open('portal.test', byHand());
    const frame = await frameOf(page);
    await expect.poll(() => page.evaluate('!!port')).toBe(true);
    expect(await page.evaluate('hellos[0]')).toEqual({ runfolio: 'frame', versions: [1], nonce: expect.any(String), origin: 'null' });
    await page.evaluate(`(async () => {
      say({ type: 'connect', nonce: 'guessed', fit: true, settings: { theme: 'light' } });
      say({ type: 'connect', nonce, fit: false, settings: { theme: 'dark' } });
      const token = await (await fetch('/token')).text();
      say({ type: 'token', id: 1, token });
      say({ type: 'token', id: 2, token });
      say({ type: 'connect', nonce, fit: false, settings: { theme: 'light' } });
      raw({ runfolio: 1, n: 1, type: 'settings', settings: { theme: 'light' } });
      const pink = { runfolio: 1, n: 99, type: 'settings', settings: { theme: 'pink' } };
      for (const junk of [null, 7, 'settings', [], { runfolio: 1 }, pink, new ArrayBuffer(9)]) raw(junk);
      say({ type: 'settings', settings: { theme: 'light', tokens: { '--rf-bg': 'url(http://evil.test/x)' } } });
      say({ type: 'settings', settings: { theme: 'light' }, more: 'x'.repeat(1_000_000) });
      for (const type of ['connect', 'settings', 'token'])
        frames[0].postMessage({ runfolio: 1, n: 50, type, nonce, settings: { theme: 'light' }, token }, '*');
    })()`);
    await drawn(frame);
    expect(await frame.locator('.rf-root').getAttribute('data-rf-theme')).toBe('dark');
    await page.evaluate("say({ type: 'settings', settings: { theme: 'system' } })");
    await expect.poll(() => frame.locator('.rf-root').getAttribute('data-rf-theme')).toBe('system');
    expect(complaints).toEqual([]);
  }, 60_000);

  it('is told which versions there are where it speaks none of them', async () => {
    const { page } = await site.open('portal.test', byHand());
    const frame = await frameOf(page);
    await expect.poll(() => page.evaluate('!!port')).toBe(true);
    await page.evaluate("say({ runfolio: 0, type: 'mismatch', nonce, versions: [99] })");
    const alert = frame.getByRole('alert');
    await alert.waitFor();
    expect(await alert.innerText()).toMatch(/speaks version 1 .* the page around it version 99/);
  }, 60_000);
});

/** A page that greets as the frame does, and keeps what it is answered in `said`. */
const pretender = (versions: string, target = 'parent'): string => `<script>
  const said = [];
  setInterval(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => { said.push(data); port1.postMessage({ runfolio: 1, n: 1, type: 'token', id: 1 }); };
    ${target}.postMessage({ runfolio: 'frame', versions: ${versions}, nonce: 'mine' }, '*', [port2]);
  }, 50);
</script>`;

describe('a page beside the frame, or in its place, that lies', () => {
  it('beside it is not heard by the page around nor by the frame, and gets nothing', async () => {
    site.portal.pages.set('/sibling', {
      html: `${pretender('[1]')}<script>
        setInterval(() => parent.frames[0].postMessage({ runfolio: 1, n: 9, type: 'connect', settings: { theme: 'dark' }, token: 'x' }, '*'), 50);
      </script>`,
    });
    const sibling = `<iframe src="${site.portal.origin('evil.test')}/sibling" sandbox="allow-scripts"></iframe>`;
    const { page } = await site.open('portal.test', `${helperPage(site.runs, address())}${sibling}`);
    await expect.poll(() => page.frames().length).toBe(3);
    const frames = page.frames();
    const evil = frames.find((frame) => frame.url().endsWith('/sibling'))!;
    await drawn(frames.find((frame) => frame.url().includes('/embed/'))!);
    expect([await evil.evaluate('said'), await page.evaluate('asked')]).toEqual([[], 1]);
  }, 60_000);

  it.each(['null', 'its own'])(
    'in its place is not heard where the origin is %s',
    async (origin) => {
      site.portal.pages.set('/place', { html: pretender('[1]') });
      const sandbox = origin === 'null' ? 'allow-scripts' : 'allow-scripts allow-same-origin';
      const { page } = await site.open('portal.test', helperPage(site.runs, address(), `sandbox: '${sandbox}'`));
      await drawn(await frameOf(page));
      await page.evaluate(`frame.iframe.src = '${site.portal.origin('evil.test')}/place'`);
      await expect.poll(() => page.evaluate('frame.ignored')).toBeGreaterThan(1);
      const evil = page.frames().find((frame) => frame.url().endsWith('/place'))!;
      expect([await evil.evaluate('said'), await page.evaluate('asked')]).toEqual([[], 1]);
      if (origin === 'null') await expect.poll(() => page.evaluate('log.at(-1)')).toBe('navigated: The frame has left its page.');
    },
    60_000,
  );

  it('of a version that the helper does not know is told so, and the page around too', async () => {
    site.portal.pages.set('/old', { html: pretender('[99]') });
    const { page } = await site.open('portal.test', helperPage(site.runs, `${site.portal.origin('old.test')}/old`));
    await expect.poll(() => page.evaluate('log[0]')).toBe('unsupported-version: The frame speaks version 99, this page version 1.');
    const old = await frameOf(page);
    expect(await old.evaluate('said')).toEqual([{ type: 'mismatch', nonce: 'mine', versions: [1], runfolio: 0, n: 1 }]);
    expect(await page.evaluate('asked')).toBe(0);
  }, 60_000);
});
