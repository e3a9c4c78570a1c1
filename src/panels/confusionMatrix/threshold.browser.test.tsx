import { expect, test } from 'vitest';
import { commands, page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { createMemoryEngine, type MemoryEngine } from '../../../stories/support/memoryEngine.js';
import { predictionsProject } from '../../../stories/support/scoresProject.js';
import { readNpy } from '../../../tests/support/readNpy.js';
import { RunfolioProvider } from '../../react/index.js';
import '../../styles.css';
import { ClassificationCurves } from '../classificationCurves/index.js';
import { DataTable } from '../table/index.js';
import { ConfusionMatrix } from './ConfusionMatrix.js';

const bytesOf = (base64: string): Uint8Array => Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
const folder = 'predictions/label-errors';
const labelFile = await commands.readShared(`${folder}/original_test_labels/imdb_test_set_original_labels.npy`);
const scoreFile = await commands.readShared(`${folder}/cross_validated_predicted_probabilities/imdb_test_set_pyx.npy`);
const referenceFile = await commands.readShared('reference/predictions_imdb_binary.json');

interface Reference {
  curve: { counts_at_threshold_score_ge: Record<string, Record<'tp' | 'fp' | 'fn' | 'tn', number>> };
  confusion_at_argmax: { matrix: number[][] };
}

const soon = { timeout: 60_000 };

/** The counts in the table twin of the matrix, by actual and predicted class. */
function counted(): Record<string, number> {
  const lines = [...document.querySelectorAll('.rf-twin tbody tr')].map((row) => [...row.children].map(({ textContent }) => textContent));
  return Object.fromEntries(lines.map(([actual, predicted, count]) => [`${actual} ${predicted}`, Number(count?.replaceAll(',', ''))]));
}

/** Where the dots of ROC and PR stand, in CSS pixels. */
function dots(): number[] {
  return [...document.querySelectorAll('.rf-threshold-dot')].flatMap((dot) => [
    Number(dot.getAttribute('cx')),
    Number(dot.getAttribute('cy')),
  ]);
}

/** The rows that the table of rows shows last: all of its plan, in their order. */
async function rowsOfTable(engine: MemoryEngine): Promise<number[]> {
  const plan = engine.plans.findLast((each) => each.kind === 'table.page' && each.limit !== 50);
  if (plan?.kind !== 'table.page') return [];
  const frame = await engine.run({ ...plan, offset: 0, limit: 100_000 }, { signal: new AbortController().signal });
  return [...(frame.columns['row'] as Int32Array)];
}

test.skipIf(!labelFile)(
  'the matrix counts at the threshold of the curves, with them, as the reference does; a confusion opens exactly its rows',
  { timeout: 240_000 },
  async () => {
    const { curve, confusion_at_argmax } = JSON.parse(new TextDecoder().decode(bytesOf(referenceFile!))) as Reference;
    const label = readNpy(bytesOf(labelFile!)).values;
    const { values, rows, columns } = readNpy(bytesOf(scoreFile!));
    const offsets = Int32Array.from({ length: rows + 1 }, (_, row) => row * columns);
    const table = {
      key: 'imdb',
      rows,
      columns: [
        { name: 'label', column: { type: 'number' as const, values: label } },
        { name: 'pyx', column: { type: 'numbers' as const, values, offsets } },
      ],
    };
    const project = { ...predictionsProject([]), tables: [table] };
    const engine = createMemoryEngine(project);
    const shared = { project: project.id, table: 'imdb', actual: 'label', height: 420 };
    const scores = [{ class: '1', key: 'pyx', item: 1 }];
    await render(
      <RunfolioProvider engine={engine} theme="light" style={{ width: 1240, display: 'grid', gridTemplateColumns: '1fr 1fr' }}>
        <ClassificationCurves {...shared} scores={scores} curve="roc" />
        <ClassificationCurves {...shared} scores={scores} curve="pr" />
        <ConfusionMatrix {...shared} scores={['pyx']} />
        <DataTable project={project.id} table="imdb" />
      </RunfolioProvider>,
    );
    const matrix = page.getByRole('application', { name: /^Confusion matrix of 25,000 rows over 2 classes/ });
    await expect.element(matrix, soon).toBeVisible();
    await expect.poll(() => dots().length, soon).toBe(4);
    (matrix.element() as HTMLElement).focus();
    await userEvent.keyboard('t');
    const [[tn, fp], [fn, tp]] = confusion_at_argmax.matrix as [[number, number], [number, number]];
    await expect.poll(counted, soon).toEqual({ '0 0': tn, '0 1': fp, '1 0': fn, '1 1': tp });

    const places: number[][] = [];
    const shares: number[][] = [];
    const field = page.getByRole('spinbutton').first();
    for (const [threshold, at] of Object.entries(curve.counts_at_threshold_score_ge)) {
      await field.fill(threshold);
      await expect.poll(counted, soon).toEqual({ '0 0': at.tn, '0 1': at.fp, '1 0': at.fn, '1 1': at.tp });
      const recall = at.tp / (at.tp + at.fn);
      const precision = at.tp / (at.tp + at.fp);
      await expect
        .poll(() => [...document.querySelectorAll('.rf-threshold-counts tbody td:nth-child(6)')].map((cell) => cell.textContent), soon)
        .toEqual([precision, precision].map((share) => share.toFixed(4)));
      places.push(dots());
      shares.push([at.fp / (at.fp + at.tn), recall, recall, precision]);
    }
    // Each coordinate of the dots runs in proportion to its rate.
    for (const axis of [0, 1, 2, 3]) {
      const [first, last] = [0, places.length - 1];
      const slope = (places[last]![axis]! - places[first]![axis]!) / (shares[last]![axis]! - shares[first]![axis]!);
      expect(slope * (axis % 2 === 0 ? 1 : -1)).toBeGreaterThan(100);
      places.forEach((place, i) =>
        expect(place[axis]).toBeCloseTo(places[first]![axis]! + slope * (shares[i]![axis]! - shares[first]![axis]!), 1),
      );
    }

    (document.querySelector('.rf-twin-scroll') as HTMLElement).focus();
    await userEvent.keyboard('t');
    const note = (): string | undefined => document.querySelector('.rf-confusion-threshold span')?.textContent;
    await expect.poll(note, soon).toBe('At threshold 0.9 of 1 (set in curves)');
    const last = curve.counts_at_threshold_score_ge['0.9']!;
    const missed = [...label.keys()].filter((row) => label[row] === 1 && values[2 * row + 1]! < 0.9);
    expect(missed).toHaveLength(last.fn);
    await page.getByRole('button', { name: 'Confusions' }).click();
    await page.getByRole('button', { name: '1 → 0' }).click();
    await expect.poll(() => rowsOfTable(engine), soon).toEqual(missed);
    // The rows follow the threshold; after it is taken back they are those of the largest score.
    await field.fill('0.75');
    const fewer = missed.filter((row) => values[2 * row + 1]! < 0.75);
    await expect.poll(() => rowsOfTable(engine), soon).toEqual(fewer);
    await page.getByRole('button', { name: 'Reset' }).click();
    const byScore = [...label.keys()].filter((row) => label[row] === 1 && values[2 * row]! >= values[2 * row + 1]!);
    await expect.poll(() => rowsOfTable(engine), soon).toEqual(byScore);
    expect(byScore).toHaveLength(fn);
    expect(note()).toBeUndefined();
    await expect.element(field).toHaveValue(0.5);
  },
);
