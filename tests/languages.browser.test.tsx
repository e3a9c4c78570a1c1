import { page } from 'vitest/browser';
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import { curveProject } from '../stories/support/curveProject.js';
import { createMemoryEngine } from '../stories/support/memoryEngine.js';
import { LinePlot } from '../src/panels/index.js';
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
  await expect.element(page.getByLabelText('Glättung (EMA)')).toBeVisible();
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
