import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { curveProject } from '../../../stories/support/curveProject.js';
import { across, drag, figureElement, point, showLinePlot } from '../../../tests/support/showLinePlot.js';
import { allRuns, RunfolioError } from '../../model/index.js';

test('names itself, says its fidelity, and draws each run in its colour', async () => {
  const { series } = await showLinePlot();
  const element = await figureElement();
  await expect.element(page.getByText('3 runs · exact')).toBeVisible();
  expect(element.getAttribute('aria-label')).toBe(
    '3 runs; loss over step 0 to 1,000; lowest 1 by level-1 at step 0; highest 4 by level-3 at step 1,000.',
  );
  const canvas = element.querySelector('canvas');
  expect(series()).toHaveLength(1);
  expect(series()[0]?.viewport).toEqual({ pixels: canvas?.width, yScale: 'linear' });
  const colors = inkOf(canvas);
  for (const color of ['66,105,208', '194,137,0', '242,103,82']) expect(colors).toContain(color);
});

test('draws runs of an export that was taken from a larger one in the colours they have there', async () => {
  const project = curveProject({
    points: 11,
    runs: [1, 2].map((level) => ({ name: `level-${level}`, metrics: { loss: (t: number) => level + t } })),
  });
  const [first, second] = project.runs.map(({ runId }) => runId);
  await showLinePlot({}, { project: { ...project, colors: { [first!]: 2, [second!]: 1 } } });
  const canvas = (await figureElement()).querySelector('canvas');
  await vi.waitFor(() => expect(inkOf(canvas)).toContain('242,103,82'));
  expect(inkOf(canvas)).toContain('194,137,0');
  expect(inkOf(canvas)).not.toContain('66,105,208');
});

/** Opaque colours on a canvas. */
function inkOf(canvas: HTMLCanvasElement | null): Set<string> {
  const context = canvas?.getContext('2d');
  const colors = new Set<string>();
  if (!canvas || !context) return colors;
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  for (let i = 0; i < data.length; i += 4) if (data[i + 3] === 255) colors.add(`${data[i]},${data[i + 1]},${data[i + 2]}`);
  return colors;
}

test('dragging asks for the range, keeps the drawing meanwhile, and double click shows all again', async () => {
  let open = (): void => undefined;
  const gate = new Promise<void>((resolve) => (open = resolve));
  let waiting = false;
  const { series } = await showLinePlot({}, { before: (plan) => (waiting && plan.kind === 'series' ? gate : undefined) });
  const element = await figureElement();
  waiting = true;
  drag(element, 0.25, 0.75);
  await vi.waitFor(() => expect(series()).toHaveLength(2));
  const [from = 0, to = 0] = series()[1]?.viewport.range ?? [];
  expect(from).toBeCloseTo(250, -1);
  expect(to).toBeCloseTo(750, -1);
  expect(page.getByRole('application').element()).toBe(element);
  expect(inkOf(element.querySelector('canvas')).size).toBeGreaterThan(0);
  expect(document.querySelector('.rf-progress-active')).not.toBeNull();
  open();
  await vi.waitFor(() => expect(document.querySelector('.rf-progress-active')).toBeNull());
  await vi.waitFor(() => expect(element.getAttribute('aria-label')).toMatch(/step 2\d\d.* to 7\d\d/));
  element.dispatchEvent(new MouseEvent('dblclick', { bubbles: true }));
  await vi.waitFor(() => expect(element.getAttribute('aria-label')).toContain('step 0 to 1,000'));
});

test('hovering lists every run at that step, nearest emphasised, and highlights it', async () => {
  await showLinePlot();
  const element = await figureElement();
  // y runs from 1 to 4; at half of x the lines are at 1.5, 2.5 and 3.5.
  const plotHeight = element.clientHeight - 30;
  point(element, 'pointermove', across(element, 0.5), 8 + plotHeight * (1 - 1.5 / 3));
  await vi.waitFor(() => expect(document.querySelector('.rf-tooltip')).not.toBeNull());
  const tooltip = document.querySelector('.rf-tooltip');
  expect(tooltip?.querySelector('.rf-tooltip-head')?.textContent).toContain('Step 500');
  const rows = [...(tooltip?.querySelectorAll('li') ?? [])].map((row) => row.textContent);
  expect(rows).toEqual(['level-33.500', 'level-22.500', 'level-11.500']);
  expect(tooltip?.querySelector('.rf-active')?.textContent).toBe('level-22.500');
  expect(document.querySelector('.rf-legend .rf-active')?.textContent).toBe('level-2');
  expect(element.querySelector('.rf-layer-dim')).not.toBeNull();
  element.dispatchEvent(new PointerEvent('pointerout', { bubbles: true, pointerType: 'mouse', relatedTarget: document.body }));
  await vi.waitFor(() => expect(document.querySelector('.rf-tooltip')).toBeNull());
  expect(element.querySelector('.rf-layer-dim')).toBeNull();
});

test('keys move the cursor, read it out, zoom and switch to the table', async () => {
  const { series } = await showLinePlot({ smoothing: 0.5 });
  const element = await figureElement();
  const said = (): string | null | undefined => element.querySelector('[aria-live]')?.textContent;
  element.focus();
  await userEvent.keyboard('{ArrowLeft}');
  await vi.waitFor(() => expect(said()).toMatch(/^level-3, Step 1,000: 3\.\d+ · 4$/));
  await userEvent.keyboard('{ArrowLeft}{ArrowDown}');
  await vi.waitFor(() => expect(said()).toMatch(/^level-2, Step 990: 2\.98\d · 2\.990$/));
  await userEvent.keyboard('{Home}');
  await vi.waitFor(() => expect(said()).toMatch(/^level-2, Step 0: 2 · 2$/));
  expect(series()).toHaveLength(2);
  await userEvent.keyboard('+');
  await vi.waitFor(() => expect(series().at(-1)?.viewport.range).toEqual([0, 500]));
  await userEvent.keyboard('0');
  await vi.waitFor(() => expect(element.getAttribute('aria-label')).toContain('step 0 to 1,000'));
  await userEvent.keyboard('?');
  await expect.element(page.getByText('zoom in, out')).toBeVisible();
  await userEvent.keyboard('{Escape}t');
  await expect.element(page.getByRole('table')).toBeVisible();
  const cells = [...document.querySelectorAll('tbody tr')].map((row) => [...row.children].map((cell) => cell.textContent));
  expect(cells).toHaveLength(100);
  expect(cells[0]).toEqual(['level-1', '0', '1']);
  await expect.element(page.getByText('Rows 1–100 of 303')).toBeVisible();
});

test('settings change the plans', async () => {
  const { series } = await showLinePlot();
  await figureElement();
  await page.getByRole('button', { name: 'Settings of loss' }).click();
  await page.getByLabelText('Y scale').selectOptions('log');
  await vi.waitFor(() => expect(series().at(-1)?.viewport.yScale).toBe('log'));
  await page.getByLabelText('X axis').selectOptions('relative');
  await vi.waitFor(() => expect(series().at(-1)?.x).toBe('relative'));
});

test('hidden runs leave the plans', async () => {
  const { series } = await showLinePlot({ runs: { ...allRuns('curves'), hidden: ['curve-1'] } });
  await expect.element(page.getByText('2 runs · exact')).toBeVisible();
  expect(series()[0]?.runs).toEqual([{ project: 'curves', except: ['curve-1'] }]);
});

test('a metric nobody logs names the nearest ones', async () => {
  await showLinePlot({ y: 'los' });
  await expect.element(page.getByText('No run in this set logs los.')).toBeVisible();
  await expect.element(page.getByText('3 of 3 runs log loss.')).toBeVisible();
});

test('a failure is told, and tried again on demand', async () => {
  let fails = true;
  await showLinePlot(
    {},
    {
      before: () => {
        if (fails) throw new RunfolioError('corrupt-file', 'history/0/x.arrow is cut short.');
      },
    },
  );
  await expect.element(page.getByRole('alert').getByText('history/0/x.arrow is cut short.')).toBeVisible();
  fails = false;
  await page.getByRole('button', { name: 'Retry' }).click();
  await figureElement();
});

test('unmounting while a request runs aborts it and leaves nothing behind', async () => {
  const aborted: boolean[] = [];
  const { screen, series } = await showLinePlot(
    {},
    {
      before: (_, signal) =>
        new Promise((_resolve, reject) =>
          signal.addEventListener('abort', () => {
            aborted.push(true);
            reject(signal.reason as Error);
          }),
        ),
    },
  );
  await vi.waitFor(() => expect(series()).toHaveLength(1));
  await screen.unmount();
  await vi.waitFor(() => expect(aborted).toEqual([true]));
  expect(document.querySelector('.rf-root, .rf-tooltip, [data-base-ui-portal]')).toBeNull();
});
