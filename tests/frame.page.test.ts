import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { drawn, frameOf, frameSite, helperPage, type FrameSite } from './support/frameSite.js';

// The real page and the real helper, on sites of others, on plain HTTP and names that are not localhost: no secure context.

let site: FrameSite;
beforeAll(async () => void (site = await frameSite()), 240_000);
afterAll(() => site.close());
afterEach(async () => {
  for (const context of site.browser.contexts()) await context.close();
  site.next = {};
});

const address = (): string => `${site.runs}/embed/report/${site.report}`;
const adam = { op: '=', column: { from: 'config', key: 'optimizer.name' }, value: 'adam' };

describe('a report in a frame without an origin', () => {
  it('is shown as high as it is, in the theme it is given, and keeps its tokens to itself', async () => {
    const { page, asked, complaints } = await site.open('portal.test', helperPage(site.runs, address()));
    const frame = await drawn(await frameOf(page));
    expect(await frame.evaluate('[origin, isSecureContext]')).toEqual(['null', false]);
    const heights = async (): Promise<number[]> => [
      await page.locator('iframe').evaluate((iframe) => iframe.clientHeight),
      await frame.locator('.app-embed').evaluate((content) => Math.ceil(content.getBoundingClientRect().height)),
    ];
    await expect.poll(async () => new Set(await heights()).size).toBe(1);
    expect((await heights())[0]).toBeGreaterThan(1000);
    await page.evaluate("frame.setTheme('dark', { '--rf-accent': 'rgb(1, 2, 3)' })");
    await expect.poll(() => frame.locator('.rf-root').getAttribute('data-rf-theme')).toBe('dark');
    expect(await frame.locator('.rf-root').evaluate((root) => getComputedStyle(root).getPropertyValue('--rf-accent'))).toBe('rgb(1, 2, 3)');
    await page.evaluate("frame.set({ locale: 'de-CH' })");
    await expect.poll(() => frame.evaluate('document.documentElement.lang')).toBe('de-CH');
    const kept = await frame.evaluate('JSON.stringify([location.href, history.state, document.referrer, document.title])');
    expect(site.signed).not.toEqual([]);
    for (const token of site.signed) for (const text of [kept, ...asked, ...complaints]) expect(text).not.toContain(token.slice(-40));
    expect([complaints, await page.evaluate('frame.ignored'), asked.filter((one) => one.includes('"referer":'))]).toEqual([
      [],
      0,
      expect.any(Array),
    ]);
    // The portal's own requests have one of its own; those of the frame have none.
    expect(asked.filter((one) => one.startsWith(site.runs) && /"referer":"[^"]*embed/.test(one))).toEqual([]);
  }, 90_000);

  it('shrinks with what it shows, selects with the page around, and shows what that asks for', async () => {
    const selection = { clauses: [{ source: 'portal', scope: 'run', filter: adam }], effect: 'grey' };
    const { page } = await site.open('portal.test', helperPage(site.runs, address(), `selection: ${JSON.stringify(selection)}`));
    const frame = await drawn(await frameOf(page));
    const pill = frame.locator('.rf-selection').first();
    await pill.waitFor();
    const height = (): Promise<number> => page.locator('iframe').evaluate((iframe) => iframe.clientHeight);
    await expect.poll(height).toBeGreaterThan(1000);
    await page.evaluate(`frame.show({ kind: 'report', report: '${site.report}', panels: ['val-accuracy'] })`);
    await expect.poll(() => frame.locator('.rf-panel').count()).toBe(1);
    await expect.poll(height).toBeLessThan(700);
    expect(await frame.locator('h1').count()).toBe(0);
    await pill.waitFor();
    expect(await pill.innerText()).toContain('optimizer.name = adam');
    await pill.getByRole('button', { name: 'Clear' }).click();
    await expect.poll(() => page.evaluate('log.findLast((one) => one.clauses)')).toEqual({ clauses: [], effect: 'grey' });
    await page.evaluate(`frame.setSelection(${JSON.stringify(selection)})`);
    await pill.waitFor();
    // Another report has a page of its own, which says who may frame it.
    await page.evaluate("frame.show({ kind: 'report', report: '01J9ZC3Q0Y5T8V2N4K6M8P0R2S' })");
    await page.evaluate("frame.setTheme('dark')");
    await expect.poll(() => frame.locator('.rf-root').getAttribute('data-rf-theme')).toBe('dark');
    await frame.locator('.rf-panel canvas').first().waitFor();
  }, 90_000);

  it('asks for another token before one ends, where one is refused, and when it is online again', async () => {
    site.next = { seconds: 4 };
    const { page } = await site.open('portal.test', helperPage(site.runs, address()));
    await drawn(await frameOf(page));
    const asked = (): Promise<number> => page.evaluate('asked');
    await expect.poll(asked, { timeout: 15_000 }).toBe(2);
    site.next = { jti: 'revoked' };
    site.stored(({ embedKeys }) => embedKeys.revokeToken('revoked'));
    await page.context().close();
    const before = site.signed.length;
    const { page: next } = await site.open('portal.test', helperPage(site.runs, address(), 'onReady: () => {}'));
    await expect.poll(() => site.signed.length).toBeGreaterThan(before);
    site.next = {};
    await drawn(await frameOf(next));
    const first = await next.evaluate<number>('asked');
    expect(first).toBeGreaterThan(1);
    await next.context().setOffline(true);
    await next.context().setOffline(false);
    await expect.poll(() => next.evaluate('asked')).toBe(first + 1);
  }, 90_000);

  it('says in the words of the page around why there is nothing, and shows no other report than its address names', async () => {
    const refusal = `getToken: () => Promise.reject(new Error('Sign in to the portal again.'))`;
    const { page } = await site.open('portal.test', helperPage(site.runs, address(), refusal));
    const alert = (await frameOf(page)).getByRole('alert');
    await alert.waitFor();
    expect([await alert.innerText(), await page.evaluate('log.filter((one) => typeof one === "string")')]).toEqual([
      'Sign in to the portal again.',
      ['unauthorized: Sign in to the portal again.'],
    ]);
    site.next = { report: undefined, project: 'glyphs' };
    const other = await site.open('portal.test', helperPage(site.runs, address()));
    const refused = (await frameOf(other.page)).getByRole('alert');
    await refused.waitFor();
    expect(await refused.innerText()).toMatch(/for something else than what the address names/);
  }, 90_000);
});

describe('who may frame a report', () => {
  it('is nobody but the origins of its list, and nobody where that is empty', async () => {
    const policyOf = async (path: string): Promise<string> => {
      const { headers } = await fetch(`${site.runs.replace('runs.test', '127.0.0.1')}${path}`);
      return /frame-ancestors ([^;]*)/.exec(headers.get('content-security-policy')!)![1]!;
    };
    const origins = `${site.portal.origin('portal.test')} ${site.portal.origin('127.0.0.1')}`;
    expect(await policyOf(`/embed/report/${site.report}`)).toBe(origins);
    expect([await policyOf('/embed/report/01J9ZC3Q0Y5T8V2N4K6M8P0R2S'), await policyOf('/embed/panel/glyphs')]).toEqual([
      "'none'",
      "'self'",
    ]);
    const { page } = await site.open('evil.test', helperPage(site.runs, address()));
    await expect.poll(() => page.frames().at(-1)!.url()).toMatch(/^chrome-error:/);
    expect(await page.evaluate('[asked, log]')).toEqual([0, []]);
    site.stored(({ frames }) => frames.set(site.report, []));
    expect(await policyOf(`/embed/report/${site.report}`)).toBe("'none'");
    site.stored(({ frames }) => frames.set(site.report, origins.split(' ')));
  }, 60_000);
});
