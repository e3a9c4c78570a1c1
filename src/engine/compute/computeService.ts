import type { Frame, ImportancePlan, Parameter } from '../../model/index.js';
import { Pacer } from '../series/pacer.js';
import { Transferred, type Handlers, type OnProgress } from '../serveCalls.js';
import { importanceFrame } from './importanceFrame.js';

/** What the compute worker answers. It knows no project: it is handed columns. */
export type ComputeCalls = {
  /** `columns`: the answer to `importanceColumns(plan)`; `declared`: what is declared of each of the plan's parameters. */
  importance: { params: { plan: ImportancePlan; columns: Frame; declared: readonly (Parameter | undefined)[] }; result: Frame };
};

/** Progress is told in steps of this. */
const progressStep = 0.01;

/** The compute worker's answers. Between two trees of a forest it lets messages in, a cancellation among them. */
export function computeService(): Handlers<ComputeCalls> {
  return {
    async importance({ plan, columns, declared }, signal, onProgress) {
      const frame = await finish(importanceFrame(plan, columns, declared), signal, onProgress);
      return movable(frame);
    },
  };
}

/** Runs work to its end, politely. Rejects with the signal's reason when it is aborted. */
async function finish<T>(work: Generator<number, T>, signal: AbortSignal, onProgress: OnProgress | undefined): Promise<T> {
  const pacer = new Pacer(signal);
  let told = 0;
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    if (step.value >= told + progressStep) {
      told = step.value;
      onProgress?.(told);
    }
    if (pacer.due) await pacer.pause();
  }
}

/** The frame with its buffers to be moved: they were made for it. */
function movable(frame: Frame): Transferred<Frame> {
  const curves = frame.importance?.curves.flatMap(({ numbers, runs, mean, low, high }) => [numbers, runs, mean, low, high]) ?? [];
  const arrays = [...Object.values(frame.columns), ...curves].filter((column) => ArrayBuffer.isView(column));
  return new Transferred(
    frame,
    arrays.map(({ buffer }) => buffer),
  );
}
