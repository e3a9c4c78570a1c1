import { expect, test } from 'vitest';
import { commands, page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { createMemoryEngine } from '../../../stories/support/memoryEngine.js';
import { predictionsProject } from '../../../stories/support/scoresProject.js';
import { readNpy } from '../../../tests/support/readNpy.js';
import type { ProjectData } from '../../model/index.js';
import { RunfolioProvider } from '../../react/index.js';
import '../../styles.css';
import { ClassificationCurves, type ClassificationCurvesProps } from './ClassificationCurves.js';

declare module 'vitest/browser' {
  interface BrowserCommands {
    readShared: (path: string) => Promise<string | null>;
  }
}

const bytesOf = (base64: string): Uint8Array => Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
const labels = await commands.readShared('predictions/label-errors/original_test_labels/imdb_test_set_original_labels.npy');
const scores = await commands.readShared('predictions/label-errors/cross_validated_predicted_probabilities/imdb_test_set_pyx.npy');
const reference = await commands.readShared('reference/predictions_imdb_binary.json');

const curves = ['roc', 'pr', 'calibration', 'confusion'] as const;

async function show(
  project: ProjectData,
  props: Omit<ClassificationCurvesProps, 'project'>,
  shown: readonly (typeof curves)[number][] = curves,
) {
  const engine = createMemoryEngine(project);
  await render(
    <RunfolioProvider engine={engine} theme="light" style={{ width: 1240, display: 'grid', gridTemplateColumns: '1fr 1fr' }}>
      {shown.map((curve) => (
        <ClassificationCurves key={curve} project={project.id} {...props} curve={curve} height={400} />
      ))}
    </RunfolioProvider>,
  );
  await expect
    .poll(() => document.querySelectorAll('.rf-threshold-counts tbody tr').length, { timeout: 60_000 })
    .toBeGreaterThanOrEqual(shown.length);
  return engine;
}

/** The first counts below each panel, as numbers: tp, fp, fn, tn, precision, recall, F1. */
function countsShown(): number[][] {
  return [...document.querySelectorAll('.rf-threshold-counts tbody')].map((body) =>
    [...(body.querySelector('tr')?.querySelectorAll('td') ?? [])].map((cell) => Number(cell.textContent.replaceAll(',', ''))),
  );
}

function imdbProject(): ProjectData {
  const actual = readNpy(bytesOf(labels!));
  const { values, rows, columns } = readNpy(bytesOf(scores!));
  const offsets = Int32Array.from({ length: rows + 1 }, (_, row) => row * columns);
  const table = {
    key: 'imdb',
    rows,
    columns: [
      { name: 'label', column: { type: 'number' as const, values: actual.values } },
      { name: 'pyx', column: { type: 'numbers' as const, values, offsets } },
    ],
  };
  return { ...predictionsProject([]), tables: [table] };
}

test.skipIf(!labels)('the slider moves all panels of the page together to the counts of the reference', { timeout: 240_000 }, async () => {
  const { curve } = JSON.parse(new TextDecoder().decode(bytesOf(reference!))) as {
    curve: { roc_auc: number; average_precision: number; counts_at_threshold_score_ge: Record<string, Record<string, number>> };
  };
  await show(imdbProject(), { table: 'imdb', actual: 'label', scores: [{ class: '1', key: 'pyx', item: 1 }] });
  // Some scores are above 1, so that steps of the slider are not round: the exact field beside it is filled.
  const field = page.getByRole('spinbutton').first();
  for (const [threshold, { tp, fp, fn, tn }] of Object.entries(curve.counts_at_threshold_score_ge)) {
    await field.fill(threshold);
    const expected = [tp, fp, fn, tn];
    await expect.poll(() => countsShown().map((row) => row.slice(0, 4))).toEqual(curves.map(() => expected));
    expect(
      page
        .getByRole('spinbutton')
        .elements()
        .map((element) => (element as HTMLInputElement).value),
    ).toEqual(curves.map(() => threshold));
    const cells = [...document.querySelectorAll('.rf-counts-matrix tbody td strong')].map((cell) =>
      Number(cell.textContent.replaceAll(',', '')),
    );
    expect(cells).toEqual([tp, fn, fp, tn]);
  }
  await expect.element(page.getByText(`AUC ${curve.roc_auc.toFixed(4)}`, { exact: false }).first()).toBeVisible();
  await expect.element(page.getByText(`AP ${curve.average_precision.toFixed(4)}`, { exact: false }).first()).toBeVisible();
});

const props = { table: 'predictions', actual: 'label', scores: [{ class: '1', key: 'score_1' }] };

test('keys move the threshold, a number can be typed, and the counts are asked of what is sorted already', async () => {
  const engine = await show(predictionsProject([{ run: 0 }]), props, ['roc', 'pr']);
  const slider = page.getByRole('slider').first().element() as HTMLInputElement;
  slider.focus();
  await userEvent.keyboard('{ArrowRight}');
  await expect.poll(() => slider.value).toBe('0.501');
  await userEvent.keyboard('{PageDown}');
  await expect.poll(() => slider.value).toBe('0.451');
  const [typed] = page.getByRole('spinbutton').elements();
  await userEvent.fill(typed!, '0.333333');
  await expect.poll(() => new Set(countsShown().map((row) => row.join(' '))).size).toBe(1);
  const last = engine.plans.at(-1);
  expect(last).toMatchObject({ kind: 'curve', pixels: 0, threshold: 0.333333 });
});

test('the cursor reads the points of a curve from the keyboard, and Enter takes a threshold', async () => {
  await show(predictionsProject([{ run: 0, rows: 200 }]), props, ['roc']);
  const figure = page.getByRole('application', { name: /ROC curve of predictions, 200 rows, 1 line/ });
  (figure.element() as HTMLElement).focus();
  await userEvent.keyboard('{ArrowRight}');
  const live = (): string => figure.element().querySelector('[aria-live]')?.textContent ?? '';
  await expect
    .poll(live)
    .toMatch(/Threshold above all scores; False positive rate 0.0000; True positive rate 0.0000; TP · FP · FN · TN 0 · 0 · /);
  await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}');
  const threshold = Number(/Threshold ≥ ([\d.]+)/.exec(live())?.[1]);
  await userEvent.keyboard('{Enter}');
  await expect
    .poll(() => Number(Number((page.getByRole('spinbutton').first().element() as HTMLInputElement).value).toPrecision(6)))
    .toBe(threshold);
  await expect
    .poll(() =>
      countsShown()[0]
        ?.slice(0, 2)
        .reduce((sum, count) => sum + count, 0),
    )
    .toBe(3);
  await userEvent.keyboard('t');
  await expect.element(page.getByRole('columnheader', { name: 'Distinct scores' })).toBeVisible();
  expect(document.querySelector('.rf-twin tbody tr')?.textContent).toContain('200');
});

test('one class only is said to be undefined, and no figure is 0', async () => {
  await render(
    <RunfolioProvider engine={createMemoryEngine(predictionsProject([{ run: 0, shares: [1, 0] }]))} theme="light" style={{ width: 600 }}>
      <ClassificationCurves project="predictions" {...props} />
    </RunfolioProvider>,
  );
  await expect.element(page.getByText('undefined: only negatives: no true positive rate').first()).toBeVisible();
  await expect.element(page.getByText('– · run')).toBeVisible();
});
