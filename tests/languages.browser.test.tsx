import { page } from 'vitest/browser';
import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { curveProject } from '../stories/support/curveProject.js';
import { createMemoryEngine } from '../stories/support/memoryEngine.js';
import { LinePlot } from '../src/panels/index.js';
import type { Message, Messages } from '../src/texts/index.js';
import { RunfolioProvider, type RunfolioProviderProps } from '../src/react/index.js';
import '../src/styles.css';

const engine = createMemoryEngine(
  curveProject({ runs: ['one', 'تجربة', '基线'].map((name, i) => ({ name, metrics: { loss: (t) => 1.5 + i - t } })) }),
);

function Plot({ children, ...props }: Omit<RunfolioProviderProps, 'engine'>) {
  return (
    <RunfolioProvider engine={engine} theme="light" style={{ inlineSize: 560 }} {...props}>
      <LinePlot project="curves" y="loss" height={240} />
      <LinePlot project="curves" y="los" height={120} />
      {children}
    </RunfolioProvider>
  );
}

const axisTexts = (root: Element): string[] => [...root.querySelectorAll('.rf-axes text')].map(({ textContent }) => textContent);

test('German: texts, numbers and settings', async () => {
  const { container } = await render(<Plot locale="de" />);
  const figure = page.getByRole('application');
  await expect
    .element(figure)
    .toHaveAttribute('aria-label', expect.stringMatching(/^3 Runs; loss über Schritt 0 bis .*; Minimum 0,5\d* von one bei Schritt/));
  expect(container.querySelector('.rf-root')).toHaveAttribute('lang', 'de');
  expect(axisTexts(container)).toEqual(expect.arrayContaining(['Schritt', '50k']));
  await expect.element(page.getByText('Kein Run dieser Auswahl protokolliert los.')).toBeVisible();
  await page.getByRole('button', { name: 'Einstellungen von loss' }).click();
  await expect.element(page.getByLabelText('Glättung', { exact: true })).toBeVisible();
});

test('Arabic: controls from right to left, axes from left to right, names isolated', async () => {
  const { container } = await render(<Plot locale="ar" />);
  await expect.element(page.getByRole('application')).toHaveAttribute('aria-label', expect.stringContaining('3 تشغيلات'));
  const root = container.querySelector('.rf-root')!;
  await page
    .getByRole('button', { name: /إعدادات/ })
    .first()
    .click();
  expect([root.getAttribute('lang'), getComputedStyle(root).direction]).toEqual(['ar', 'rtl']);
  expect(getComputedStyle(container.querySelector('.rf-axes')!).direction).toBe('ltr');
  const ticks = [...container.querySelectorAll<SVGTextElement>('.rf-axes text[text-anchor="middle"]')].map(
    (text) => text.getBoundingClientRect().left,
  );
  expect(ticks.length).toBeGreaterThan(1);
  expect(ticks.toSorted((a, b) => a - b)).toEqual(ticks);
  const [heading, menu] = [container.querySelector('.rf-panel-header h3')!, container.querySelector('.rf-panel-header button')!];
  expect(heading.getBoundingClientRect().left).toBeGreaterThan(menu.getBoundingClientRect().left);
});

test('two languages on one page; another one takes the place of the first when it is there', async () => {
  const view = await render(
    <>
      <Plot locale="zh-CN" />
      <Plot locale="ko" />
    </>,
  );
  await expect.poll(() => view.container.textContent).toContain('此集合中没有运行记录');
  await expect.poll(() => view.container.textContent).toContain('기록이 있는 run이 없습니다');
  await view.rerender(<Plot locale="en" />);
  await expect.poll(() => view.container.textContent).toContain('No run in this set logs los.');
});

test('texts of the host come first; what a language lacks is English, from left to right', async () => {
  const messages = { 'linePlot.step': 'צעד', 'linePlot.notLogged': 'Nothing like {other}.' };
  const { container } = await render(<Plot locale="he" messages={messages} />);
  await expect.poll(() => axisTexts(container)).toContain('צעד');
  expect(container.querySelector('.rf-root')).toHaveAttribute('dir', 'rtl');
  await expect.poll(() => container.textContent).toContain('\u2066No run in this set logs los.\u2069');
});

const runsNamed = (count: number) =>
  createMemoryEngine(
    curveProject({ runs: Array.from({ length: count }, (_, i) => ({ name: `run-${i}`, metrics: { loss: (t) => 2 + i - t } })) }),
  );

test.each([
  [1, 'تشغيل واحد'],
  [2, 'تشغيلان'],
  [3, '3 تشغيلات'],
  [11, '11 تشغيلًا'],
  [100, '100 تشغيل'],
])('%d in Arabic is said as %s', async (count, said) => {
  const { container } = await render(
    <RunfolioProvider engine={runsNamed(count)} theme="light" locale="ar" style={{ inlineSize: 560 }}>
      <LinePlot project="curves" y="loss" height={200} legend={false} />
    </RunfolioProvider>,
  );
  const seen = (): string | undefined =>
    container.querySelector('.rf-panel-fidelity')?.textContent?.replaceAll(/[\u200e\u2066-\u2069]/g, '');
  await expect.poll(() => seen()?.split(' · ')[0]).toBe(said);
});

test.each([
  ['de', 'Schritt'],
  ['ar', 'الخطوة'],
])('in %s the name of the x axis is within the card, and beside its labels', async (locale, name) => {
  const { container } = await render(<Plot locale={locale} />);
  await expect.poll(() => axisTexts(container)).toContain(name);
  const texts = [...container.querySelectorAll('.rf-axes text')].map((text) => ({
    text: text.textContent,
    box: text.getBoundingClientRect(),
  }));
  const { box } = texts.find(({ text }) => text === name)!;
  expect(box.left).toBeGreaterThan(container.querySelector('.rf-panel')!.getBoundingClientRect().left + 1);
  for (const other of texts.filter(({ text }) => text !== name))
    expect(other.box.left >= box.right + 2 || other.box.bottom <= box.top + 2, other.text).toBe(true);
});

test('the card beside the cursor runs from right to left in Arabic', async () => {
  await render(<Plot locale="ar" />);
  await page.getByRole('application').hover({ position: { x: 200, y: 80 } });
  await expect.poll(() => document.querySelectorAll('.rf-tooltip .rf-reading-value').length).toBe(3);
  const lefts = ['.rf-swatch', '.rf-reading-name', '.rf-reading-value'].map(
    (selector) => document.querySelector(`.rf-tooltip li ${selector}`)!.getBoundingClientRect().left,
  );
  expect(lefts).toEqual(lefts.toSorted((a, b) => b - a));
});

test('of texts of the host that cannot be shown the console tells', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const messages = {
    'linePlot.notLogged': 'Nothing like {other}.',
    'linePlot.runs': { one: 'a try' } as unknown as Message,
    'linePlot.step': 'Iteration',
  };
  const { container } = await render(<Plot locale="en" messages={messages} />);
  await expect.poll(() => axisTexts(container)).toContain('Iteration');
  await expect.poll(() => container.textContent).toContain('No run in this set logs los.');
  expect(container.querySelector('.rf-panel-fidelity')?.textContent).toMatch(/^3 runs/);
  const told = warn.mock.calls.map(([text]) => String(text));
  warn.mockRestore();
  expect(new Set(told)).toEqual(
    new Set([
      'runfolio: the text linePlot.notLogged for "en" asks for {other} and may have {keys}; English is shown.',
      'runfolio: the text linePlot.runs for "en" is neither a string nor plural forms with "other"; English is shown.',
    ]),
  );
});

test.each([
  ['he', 'rtl'],
  ['ja', 'ltr'],
])('a language that is not known has its tag and direction with texts (%s), and is English without', async (locale, dir) => {
  const of = async (messages?: Messages): Promise<(string | null)[]> => {
    const { container, unmount } = await render(<Plot locale={locale} messages={messages} />);
    await expect.poll(() => axisTexts(container)).toContain(messages ? 'X' : 'Step');
    const root = container.querySelector('.rf-root')!;
    const answer = [root.getAttribute('lang'), root.getAttribute('dir'), getComputedStyle(root).direction];
    await unmount();
    return answer;
  };
  expect(await of(own)).toEqual([locale, dir, dir]);
  expect(await of()).toEqual(['en', 'ltr', 'ltr']);
});

const own: Messages = { 'linePlot.step': 'X' };
