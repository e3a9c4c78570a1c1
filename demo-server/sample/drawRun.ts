import type { LoggedMedia, MediaFile, RunData } from '../../src/model/index.js';
import { classes, makeTask, type Task } from './data.js';
import { examplePicture } from './pictures.js';
import { logOf, readingsOf } from './runData.js';
import type { PrintedLine } from './runRecorder.js';
import { lineTimes, type RunTimes } from './times.js';

/** The run that draws the images. */
export const drawName = 'draw-glyphs';

/** What it made: the images, one picture of each class, and what it printed. */
export interface DrawnTask {
  task: Task;
  pictures: ReturnType<typeof examplePicture>[];
  printed: PrintedLine[];
}

/** Draws the images of all runs, and shows the first of each class. */
export function drawTask(seed: number): DrawnTask {
  const task = makeTask(seed);
  const pictures = Array.from({ length: classes }, (_, digit) => examplePicture(task.train, task.train.labels.indexOf(digit)));
  const counts = Array.from({ length: classes }, (_, digit) => `${digit}: ${task.train.labels.filter((label) => label === digit).length}`);
  const print = (text: string): PrintedLine => ({ text, stderr: false, after: 0 });
  const { train, validation, test } = task;
  const said = [
    `seed ${seed}`,
    `${train.count} images to train, ${validation.count} to validate, ${test.count} to test`,
    `to train ${counts.join(', ')}`,
  ];
  return { task, pictures, printed: said.map(print) };
}

/** That run in the form that exports are written from. */
export function drawRunData({ pictures, printed, task }: DrawnTask, seed: number, times: RunTimes): { run: RunData; files: MediaFile[] } {
  const items = pictures.map(({ file, width, height, caption }): LoggedMedia => {
    return { step: 0, kind: 'image', file: file.path, width, height, caption, time: times.createdAt };
  });
  const run: RunData = {
    runId: drawName,
    name: drawName,
    state: 'finished',
    jobType: 'data',
    createdAt: times.createdAt,
    durationS: times.durationS,
    tags: [],
    source: 'sample',
    config: new Map([['seed', seed]]),
    summary: new Map([['images', task.train.count + task.validation.count + task.test.count]]),
    metrics: new Map(),
    system: readingsOf(times),
    media: new Map([['examples', items]]),
    log: logOf(printed, lineTimes(times)),
  };
  return { run, files: pictures.map(({ file }) => file) };
}
