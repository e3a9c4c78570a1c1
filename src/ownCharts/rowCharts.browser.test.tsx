import { createRef } from 'react';
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import '../styles.css';
import { BarChart } from './BarChart.js';
import type { ChartHandle } from './chartHandle.js';
import { ConfusionMatrix } from './ConfusionMatrix.js';
import { Histogram } from './Histogram.js';
import { ParallelCoordinates } from './ParallelCoordinates.js';
import { ScatterChart } from './ScatterChart.js';

const data = {
  model: ['small', 'medium', 'large', 'large'],
  size: [1, 10, 100, 100],
  acc: [0.5, 0.7, 0.8, 0.9],
};
const figure = () => page.getByRole('application');

test('bars are of rows, and a click selects one', async () => {
  const onSelect = vi.fn();
  await render(<BarChart title="Accuracy" data={data} values="acc" name="model" theme="light" onSelect={onSelect} />);
  await expect.element(figure()).toHaveAccessibleName('Bars of acc for 4 rows: large 0.90000 … small 0.50000.');
  (figure().element() as HTMLElement).focus();
  await userEvent.keyboard('{Home}{Enter}');
  expect(onSelect.mock.lastCall).toEqual([Int32Array.of(3)]);
  await userEvent.keyboard('{Enter}');
  expect(onSelect.mock.lastCall).toEqual([Int32Array.of(0, 1, 2, 3)]);
});

test('bars of groups have their mean', async () => {
  await render(<BarChart data={data} values="acc" by="model" spread="none" />);
  await expect
    .element(figure())
    .toHaveAccessibleName('Bars of acc for 3 groups of 4 rows (mean): model large 0.85000 … model small 0.50000.');
});

test('points are of rows, their best is named, and a figure has them', async () => {
  const ref = createRef<ChartHandle>();
  await render(<ScatterChart ref={ref} data={data} x="size" y="acc" name="model" color="model" fit="linear" xScale="log" />);
  await expect.element(figure()).toHaveAccessibleName(/^4 of 4 points: acc over size/);
  const svg = await ref.current!.exportSvg({ width: 400, height: 300 });
  expect(svg).toContain('size');
});

test('lines over axes, and a range of one selects rows', async () => {
  const onSelect = vi.fn();
  await render(<ParallelCoordinates data={data} axes={['size', 'acc']} color="acc" onSelect={onSelect} />);
  await expect.element(figure()).toHaveAccessibleName('4 rows over 2 axes: size, acc.');
  (figure().element() as HTMLElement).focus();
  await userEvent.keyboard('{ArrowRight}{ArrowUp}');
  await expect.poll(() => onSelect.mock.calls.length).toBeGreaterThan(0);
  const rows = onSelect.mock.lastCall![0] as Int32Array;
  expect(rows.length).toBeLessThan(4);
});

test('a histogram counts rows', async () => {
  const values = Float64Array.from({ length: 1000 }, (_, i) => Math.sin(i) + Math.cos(3 * i));
  await render(<Histogram data={{ loss: values }} value="loss" bins={10} />);
  await expect.element(figure()).toHaveAccessibleName(/loss/);
});

test('a confusion matrix of counts, whose cells tell of themselves', async () => {
  const onCell = vi.fn();
  const counts = [
    [8, 2],
    [1, 9],
  ];
  await render(<ConfusionMatrix data={{ classes: ['cat', 'dog'], counts }} onCell={onCell} />);
  await expect.element(figure()).toHaveAccessibleName(/^Confusion matrix of 20 rows over 2 classes: accuracy 85.0 %/);
  (figure().element() as HTMLElement).focus();
  await userEvent.keyboard('{ArrowRight}{ArrowRight}{Enter}');
  await expect.poll(() => onCell.mock.lastCall).toEqual([{ actual: 'cat', predicted: 'dog' }]);
});

test('a column that is not there is named', async () => {
  await render(<BarChart data={data} values="loss" />);
  await expect.element(page.getByRole('alert')).toHaveTextContent('The data have no column “loss”. There are: model, size, acc.');
});
