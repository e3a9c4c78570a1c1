import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, waitFor } from 'storybook/test';
import { RunfolioError } from '../src/model/index.js';
import { ClassificationCurves, ConfusionMatrix, type ConfusionMatrixPanelProps } from '../src/panels/index.js';
import { tableOf, type TableCell } from '../tests/support/tableOf.js';
import { createMemoryEngine, type MemoryEngineOptions } from './support/memoryEngine.js';
import { predictionRows, predictionsProject, predictionsTable, type PredictionsOptions } from './support/predictionsProject.js';
import { predictionsProject as predictionsOfScores } from './support/scoresProject.js';

const ten = ['airplane', 'automobile', 'bird', 'cat', 'deer', 'dog', 'frog', 'horse', 'ship', 'truck'];
const numbered = (count: number): string[] => Array.from({ length: count }, (_, i) => `class ${i}`);

const one =
  (options: PredictionsOptions, engine: MemoryEngineOptions = {}) =>
  () =>
    createMemoryEngine(predictionsProject([predictionsTable(options)]), engine);

const several =
  (count: number, options: Omit<PredictionsOptions, 'accuracy'> = { classes: ten, rows: 3000 }) =>
  () =>
    createMemoryEngine(
      predictionsProject(
        Array.from({ length: count }, (_, run) => predictionsTable({ ...options, accuracy: 0.55 + (0.4 * run) / count }, run)),
        count,
      ),
    );

const rows = (lines: readonly Record<string, TableCell>[]) => () =>
  createMemoryEngine(predictionsProject([tableOf('predictions', lines, { runId: 'r0' })]));

/** A confusion matrix of logged predictions. All predictions here are made by formulas. */
const meta: Meta<typeof ConfusionMatrix> = {
  title: 'Panels/ConfusionMatrix',
  component: ConfusionMatrix,
  args: { project: 'synthetic', table: 'predictions', actual: 'y_true', predicted: 'y_pred', height: 460 },
  parameters: { engine: one({ classes: ten, rows: 10_000, accuracy: 0.9 }), stageWidth: 860 },
};
export default meta;
type Story = StoryObj<typeof ConfusionMatrix>;

export const TenClasses: Story = {};

export const Dark: Story = { parameters: { theme: 'dark' } };

export const Narrow: Story = { parameters: { stageWidth: 380 } };

export const TwoClasses: Story = {
  args: { normalise: 'count' },
  parameters: { engine: one({ classes: ['negative', 'positive'], rows: 2000 }) },
};

export const HundredClasses: Story = {
  args: { order: 'cluster' },
  parameters: { engine: one({ classes: numbered(100), rows: 20_000, accuracy: 0.6 }) },
};

export const ThousandClasses: Story = { parameters: { engine: one({ classes: numbered(1000), rows: 60_000, accuracy: 0.6 }) } };

export const ThousandClassesDark: Story = { ...ThousandClasses, parameters: { ...ThousandClasses.parameters, theme: 'dark' } };

/** Kappa and MCC are not defined. */
export const OneClass: Story = { parameters: { engine: one({ classes: ['only'], rows: 40 }) } };

export const SeveralRuns: Story = { parameters: { engine: several(6) } };

export const VeryManyRuns: Story = { parameters: { engine: several(60, { classes: ten, rows: 300 }) } };

export const Difference: Story = { args: { compare: 'difference' }, parameters: { engine: several(2) } };

export const DifferenceDark: Story = { args: { compare: 'difference' }, parameters: { engine: several(2), theme: 'dark' } };

/** Tables of several steps: a slider. */
export const Steps: Story = {
  parameters: {
    engine: () =>
      createMemoryEngine(
        predictionsProject(
          [0, 500, 1000, 2000].map((step, i) => predictionsTable({ classes: ten, rows: 2000, accuracy: 0.4 + 0.15 * i }, 0, step)),
        ),
      ),
  },
};

/** The predicted class is the largest score; NaN never is, and rows of nothing else are left out. */
export const NanScores: Story = {
  args: { predicted: undefined, scores: ['score_cat', 'score_dog', 'score_fox'] },
  parameters: {
    engine: rows(
      Array.from({ length: 600 }, (_, i) => {
        const score = (k: number): number =>
          i % 50 === 0 || (i + k) % 17 === 0 ? NaN : ((i * (k + 3)) % 29) / 29 + (i % 3 === k ? 0.5 : 0);
        return { y_true: ['cat', 'dog', 'fox'][i % 3], score_cat: score(0), score_dog: score(1), score_fox: score(2) };
      }),
    ),
  },
};

/** Names from right to left, of emoji, of markup and of 200 characters. */
export const HostileNames: Story = {
  parameters: { engine: one({ classes: ['قطة', 'כלב', '<img src=x onerror=alert(1)>', '🦊 狐', 'x'.repeat(200), 'ordinary'], rows: 900 }) },
};

/** Classes never predicted: 0/0 stays blank. */
export const NeverPredicted: Story = {
  args: { normalise: 'column' },
  parameters: {
    engine: rows(
      predictionRows({ classes: ten, rows: 2000 }).map((row) => ({ ...row, y_pred: row['y_pred'] === 'cat' ? 'dog' : row['y_pred'] })),
    ),
  },
};

/** Classes that begin alike are shown as one. */
export const Collapsed: Story = {
  args: { collapse: { prefix: '/' } },
  parameters: {
    engine: one({
      classes: ['animal/cat', 'animal/deer', 'animal/dog', 'vehicle/car', 'vehicle/ship', 'plant/oak', 'plant/rose'],
      rows: 3000,
    }),
  },
};

/** What is one class at first, two levels up. */
export const Hierarchy: Story = {
  args: {
    collapse: {
      groups: {
        cat: 'pet',
        dog: 'pet',
        deer: 'wild',
        horse: 'farm',
        bird: 'wild',
        frog: 'wild',
        pet: 'animal',
        wild: 'animal',
        farm: 'animal',
      },
      levels: 2,
    },
  },
};

/** Classes are numbers; a column has their names, two of which are the same. */
export const NamesFromColumn: Story = {
  args: { names: { column: 'name' }, normalise: 'count' },
  parameters: {
    engine: rows(
      predictionRows({ classes: ['0', '1', '134', '517'], rows: 900 }).map((row) => ({
        ...row,
        name: { '0': 'tench', '1': 'goldfish', '134': 'crane', '517': 'crane' }[String(row['y_true'])],
      })),
    ),
  },
};

const scored = predictionsOfScores([{ run: 0, rows: 3000 }]);
const threeScored = predictionsOfScores([{ run: 0, rows: 3000, classes: ['cat', 'dog', 'owl'], skill: 2 }]);
const ofScores = { project: 'predictions', actual: 'label', predicted: undefined };

/** A confusion of the largest scores opens its rows. */
export const RowsOfLargestScores: Story = {
  args: { ...ofScores, scores: ['score_cat', 'score_dog', 'score_owl'] },
  parameters: { engine: () => createMemoryEngine(threeScored) },
  play: async ({ canvas, canvasElement, userEvent }) => {
    const [first] = await canvas.findAllByRole('button', { name: /→/ }, { timeout: 20_000 });
    const count = first!.closest('tr')!.querySelector('.rf-number')!.firstChild!.textContent!;
    const [actual, predicted] = Array.from(first!.querySelectorAll('bdi'), ({ textContent }) => textContent);
    await userEvent.click(first!);
    const said = (): string | null | undefined => canvasElement.querySelector('.rf-confusion-rows [role="status"]')?.textContent;
    await waitFor(() => expect(said()).toBe(`${count} rows: ${actual} taken for ${predicted}`), { timeout: 20_000 });
  },
};

const withCurve = (scores: { class: string; key: string }[]) => (args: ConfusionMatrixPanelProps) => (
  <div style={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 12 }}>
    <ClassificationCurves project="predictions" table="predictions" actual="label" scores={scores} height={300} />
    <ConfusionMatrix {...args} height={360} />
  </div>
);

const setThreshold: Story['play'] = async ({ canvas, userEvent }) => {
  const field = await canvas.findByRole('spinbutton', undefined, { timeout: 20_000 });
  await userEvent.clear(field);
  await userEvent.type(field, '0.37');
  await canvas.findByText(
    (_, element) => element?.tagName === 'SPAN' && element.textContent.startsWith('At threshold 0.37 of'),
    undefined,
    { timeout: 20_000 },
  );
};

/** The threshold of the curve decides what is predicted. */
export const AtThreshold: Story = {
  args: { ...ofScores, scores: ['score_1'], normalise: 'count' },
  parameters: { engine: () => createMemoryEngine(scored) },
  render: withCurve([{ class: '1', key: 'score_1' }]),
  play: setThreshold,
};

/** Of many classes that of the threshold is set against all others. */
export const OneAgainstTheRestDark: Story = {
  args: { ...ofScores, scores: ['score_cat', 'score_dog', 'score_owl'] },
  parameters: { engine: () => createMemoryEngine(threeScored), theme: 'dark' },
  render: withCurve([{ class: 'cat', key: 'score_cat' }]),
  play: setThreshold,
};

export const AtThresholdNarrow: Story = { ...AtThreshold, parameters: { ...AtThreshold.parameters, stageWidth: 380 } };

/** Figures of each class, to copy. */
export const Metrics: Story = {
  play: async ({ canvas, canvasElement, userEvent }) => {
    const metrics = await canvas.findByRole('button', { name: 'Metrics' }, { timeout: 20_000 });
    await waitFor(() => expect(canvasElement.querySelector('.rf-confusion-bar')).not.toBeNull());
    await userEvent.click(metrics);
    await canvas.findByText('macro average');
    // Figures have no colours to explain.
    await expect(canvasElement.querySelector('.rf-confusion-bar')).toBeNull();
  },
};

/** Names stand beside the cells, and a map shows where one is. */
export const ZoomedWithMinimap: Story = {
  parameters: { ...ThousandClasses.parameters },
  play: async ({ canvas, canvasElement, userEvent }) => {
    const zoom = await canvas.findByRole('button', { name: 'Zoom in' }, { timeout: 30_000 });
    for (let i = 0; i < 5; i++) await userEvent.click(zoom);
    await waitFor(() => expect(canvasElement.querySelector('.rf-confusion-minimap')).not.toBeNull());
  },
};

export const LeftOut: Story = {
  parameters: {
    engine: rows(predictionRows({ classes: ten, rows: 500 }).map((row, i) => (i % 7 === 0 ? { ...row, y_true: undefined } : row))),
  },
};

/** A matrix that was logged as such: a row per pair. */
export const Precomputed: Story = {
  args: { actual: 'Actual', predicted: 'Predicted', weight: 'nPredictions', normalise: 'count' },
  parameters: {
    engine: rows(
      ten.flatMap((Actual, a) =>
        ten.map((Predicted, p) => ({ Actual, Predicted, nPredictions: a === p ? 900 + a : (a * 7 + p * 3) % 23 })),
      ),
    ),
  },
};

export const OneRow: Story = { parameters: { engine: rows([{ y_true: 'cat', y_pred: 'dog' }]) } };

export const NothingChosen: Story = { args: { actual: undefined, predicted: undefined } };

export const OtherTable: Story = { args: { table: 'predictons' } };

export const NoTables: Story = { parameters: { engine: () => createMemoryEngine(predictionsProject([])) } };

export const AllLeftOut: Story = { parameters: { engine: rows([{ y_true: 'cat', y_pred: undefined }, { y_true: 'dog' }]) } };

export const Loading: Story = {
  parameters: {
    engine: one({ classes: ten, rows: 100 }, { before: ({ kind }) => (kind === 'confusion' ? new Promise(() => {}) : undefined) }),
  },
};

export const Failed: Story = {
  parameters: {
    engine: one(
      { classes: ten, rows: 100 },
      {
        before: ({ kind }) => {
          if (kind === 'confusion') throw new RunfolioError('missing-file', 'The server has no file tables/0.arrow.');
        },
      },
    ),
  },
};
