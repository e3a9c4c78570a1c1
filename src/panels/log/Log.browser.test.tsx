import { afterAll, describe, expect, it, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { decodeLog, parseManifest } from '../../arrow/index.js';
import { createWasmEngine, type QueryEngine } from '../../engine/index.js';
import { readConsoleLine, type LogPagePlan, type LogSearch } from '../../model/index.js';
import { RunfolioProvider } from '../../react/index.js';
import { createMemoryEngine } from '../../../stories/support/memoryEngine.js';
import { createGrowingEngine } from '../../../stories/support/growingEngine.js';
import { logProject, trainingLog } from '../../../stories/support/logProject.js';
import { makeRun } from '../../../tests/support/makeRun.js';
import '../../styles.css';
import { Log, type LogProps } from './Log.js';

const slow = { timeout: 30_000 };

async function show(engine: QueryEngine, props: Partial<LogProps> & { project: string }) {
  return render(
    <RunfolioProvider engine={engine} theme="light" style={{ width: 700 }}>
      <Log wrap={false} height={420} {...props} />
    </RunfolioProvider>,
  );
}

const shown = (): string[] => [...document.querySelectorAll('.rf-log-text')].map((line) => line.textContent ?? '');
const numbers = (): number[] => [...document.querySelectorAll('.rf-log-number')].map((line) => Number(line.textContent));

describe('the sample project, by the real workers', () => {
  const folder = '/demo-server/sample/export/';
  const engine = createWasmEngine({ exports: [{ id: 'sample', url: folder }] });
  const signal = new AbortController().signal;
  afterAll(() => engine.dispose());

  test.each<[LogSearch, RegExp]>([
    [{ text: 'epoch 1' }, /epoch 1/i],
    [{ pattern: 'loss \\d\\.[0-4]' }, /loss \d\.[0-4]/i],
    [{ pattern: 'v[0-9]+: ', matchCase: true }, /v[0-9]+: /],
  ])('finds in every run what a look at every decoded line finds: %j', async (search, pattern) => {
    const manifest = parseManifest(await (await fetch(`${folder}manifest.json`)).text());
    const expected = new Map<number, number[]>();
    for (const part of manifest.logs!.segments) {
      const { runs, line, text } = decodeLog(new Uint8Array(await (await fetch(folder + part.file)).arrayBuffer()), part.file, part);
      runs.forEach((run, row) => {
        const found = expected.get(run) ?? [];
        if (pattern.test(readConsoleLine(text.dictionary[text.codes[row]!]!).text)) found.push(line[row]!);
        expected.set(run, found);
      });
    }
    const runs = await engine.run({ kind: 'runs.columns', runs: { project: 'sample' }, columns: [] }, { signal });
    const names = await engine.run(
      { kind: 'runs.page', runs: { project: 'sample' }, columns: [], offset: 0, limit: runs.rows },
      { signal },
    );
    const ids = names.columns['run_id'] as string[];
    let total = 0;
    for (const [run, id] of ids.entries()) {
      const plan: LogPagePlan = { kind: 'log.page', runs: { project: 'sample', only: [id] }, offset: 0, limit: 0, search, positions: true };
      const { log } = await engine.run(plan, { signal });
      expect([...(log?.matches ?? [])]).toEqual(expected.get(run) ?? []);
      total += log?.matches?.length ?? 0;
    }
    expect(total).toBeGreaterThan(0);
  });
});

describe('the reader', () => {
  it('searches all lines, goes from match to match, and sees them alone', async () => {
    const errors = trainingLog(3000).flatMap((line, i) => (line.includes('ERROR') ? [i + 1] : []));
    await show(createMemoryEngine(logProject(3000)), { project: 'synthetic' });
    const field = page.getByRole('searchbox', { name: 'Search the log' });
    await expect.element(field, slow).toBeVisible();
    await userEvent.fill(field, 'error worker');
    await expect.element(page.getByText(`${errors.length} lines`, { exact: true }), slow).toBeVisible();
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText(`1 of ${errors.length} lines`, { exact: true })).toBeVisible();
    await userEvent.keyboard('{Shift>}{Enter}{/Shift}');
    await expect.element(page.getByText(`${errors.length} of ${errors.length} lines`, { exact: true })).toBeVisible();
    await expect.poll(() => document.querySelectorAll('.rf-log-line[data-current] mark').length, slow).toBeGreaterThan(0);
    await userEvent.click(page.getByRole('button', { name: 'Only lines that match' }));
    await expect.poll(() => shown().every((line) => line.startsWith('ERROR worker')) && shown().length, slow).toBe(errors.length);
    expect(numbers()).toEqual(errors);
  });

  it('reaches any line by number, key and scroll bar', async () => {
    await show(createMemoryEngine(logProject(50_000)), { project: 'synthetic' });
    const figure = page.getByRole('application', { name: /50,000 lines/ });
    await expect.element(figure, slow).toBeVisible();
    expect(shown().length).toBeLessThan(40);
    await userEvent.fill(page.getByRole('textbox', { name: /^Go to line/ }), '43211');
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => numbers().includes(43_211), slow).toBe(true);
    (figure.element() as HTMLElement).focus();
    await userEvent.keyboard('{End}');
    await expect.element(page.getByText(/^Line 50000: 100%\|#+\| 49999 it$/), slow).toBeInTheDocument();
    await userEvent.keyboard('e');
    await expect.poll(() => numbers().at(-1), slow).toBe(50_000);
    figure.element().scrollTop = 0;
    await expect.poll(() => numbers()[0], slow).toBe(1);
  });

  it('shows what remained of a progress bar, or all of it', async () => {
    await show(createMemoryEngine(logProject()), { project: 'synthetic', run: 'awkward' });
    await expect.poll(() => shown().join('\n'), slow).toContain('progress 100%');
    expect(shown().join('\n')).not.toContain('progress 50%');
    expect(document.querySelectorAll('.rf-log script, .rf-log img')).toHaveLength(0);
    await userEvent.click(page.getByRole('button', { name: 'Show what was written over' }));
    await expect.poll(() => shown().join('\n'), slow).toContain('progress 10%␍progress 50%␍progress 100%');
  });

  it('goes on in the colour that a line far before left on', async () => {
    const text = Array.from({ length: 1500 }, (_, i) =>
      i === 3 ? '\u001b[31mred from here' : i === 1300 ? 'to here\u001b[0m' : `line ${i}`,
    );
    const project = { id: 'p', name: 'p', runs: [makeRun('r', { log: { text } })], parameters: [], warnings: [] };
    await show(createMemoryEngine(project), { project: 'p' });
    const colorOf = (line: number): string | undefined =>
      [...document.querySelectorAll('.rf-log-line')]
        .find((element) => element.querySelector('.rf-log-number')?.textContent === String(line))
        ?.querySelector<HTMLElement>('.rf-log-text > span')?.style.color;
    await expect.element(page.getByRole('application', { name: /1,500 lines/ }), slow).toBeVisible();
    for (const [line, red] of [
      [3, false],
      [4, true],
      [900, true],
      [1301, true],
      [1302, false],
    ] as const) {
      await userEvent.fill(page.getByRole('textbox', { name: /^Go to line/ }), String(line));
      await userEvent.keyboard('{Enter}');
      await expect.poll(() => numbers().includes(line) && colorOf(line), slow).toBe(red ? 'rgb(205, 0, 0)' : undefined);
    }
  });

  it('stays at the end of a run that still prints, until it is scrolled up', async () => {
    const engine = createGrowingEngine([logProject(300, 'running'), logProject(700, 'running'), logProject(900)]);
    await show(engine, { project: 'synthetic' });
    await userEvent.click(page.getByRole('button', { name: 'Stay at the end' }));
    await expect.poll(() => numbers().at(-1), slow).toBe(300);
    await expect.element(page.getByText('training · running')).toBeVisible();
    engine.grow();
    await expect.poll(() => numbers().at(-1), slow).toBe(700);
    document.querySelector('.rf-log-figure')!.scrollTop = 100;
    await expect.poll(() => numbers()[0], slow).toBeLessThan(20);
    engine.grow();
    await expect.element(page.getByText(/900 lines/)).toBeVisible();
    expect(numbers()[0]).toBeLessThan(20);
    await expect.element(page.getByText('training', { exact: true }).first()).toBeVisible();
  });

  it('draws the beginning of a very long line, and all of it when asked', async () => {
    await show(createMemoryEngine(logProject()), { project: 'synthetic', run: 'awkward', height: 560 });
    const more = page.getByRole('button', { name: '98,000 more characters' });
    await expect.element(more, slow).toBeVisible();
    await userEvent.click(more);
    await expect.poll(() => Math.max(...shown().map(({ length }) => length)), slow).toBe(100_000);
  });

  it('picks another run', async () => {
    await show(createMemoryEngine(logProject()), { project: 'synthetic' });
    await userEvent.click(page.getByRole('button', { name: 'Run: training' }));
    await userEvent.click(page.getByRole('button', { name: /^prints nothing/ }));
    await expect.element(page.getByText('prints nothing printed nothing. 3 of 4 runs printed something.')).toBeVisible();
  });
});

it('a million lines are searched and scrolled', { timeout: 120_000 }, async () => {
  const text = Array.from({ length: 1_000_000 }, (_, i) => (i % 100_000 === 77 ? `needle ${i}` : `step ${i % 1000}`));
  const project = { id: 'p', name: 'p', runs: [makeRun('long', { log: { text } })], parameters: [], warnings: [] };
  await show(createMemoryEngine(project), { project: 'p' });
  await expect.element(page.getByRole('application', { name: /1,000,000 lines/ }), { timeout: 60_000 }).toBeVisible();
  await userEvent.fill(page.getByRole('searchbox', { name: 'Search the log' }), 'needle');
  await expect.element(page.getByText('10 lines', { exact: true }), { timeout: 60_000 }).toBeVisible();
  await userEvent.keyboard('{Shift>}{Enter}{/Shift}');
  await expect.poll(() => numbers().includes(900_078), slow).toBe(true);
  document.querySelector('.rf-log-figure')!.scrollTop = 1e9;
  await expect.poll(() => numbers().at(-1), slow).toBe(1_000_000);
});
