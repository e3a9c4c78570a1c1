import { RunfolioError, type MetricPoints } from '../../model/index.js';
import type { MemoryNumbers, MemoryPoints } from './memoryData.js';

/** The points of a metric. Throws `bad-input` for what is no list of numbers, for lists of different lengths, and for steps that are not finite; `where` names run and key. */
export function metricPoints({ step, value, time }: MemoryPoints, where: string): MetricPoints {
  const values = numbers(value, `${where} value`);
  const steps = step === undefined ? values.map((_, i) => i) : numbers(step, `${where} step`);
  const times = time === undefined ? undefined : numbers(time, `${where} time`);
  for (const [name, given] of Object.entries({ step: steps, time: times })) {
    if (given && given.length !== values.length) throw bad(`${where} ${name} has ${given.length} entries, value has ${values.length}.`);
  }
  const wrong = steps.findIndex((each) => !Number.isFinite(each));
  if (wrong >= 0) throw bad(`${where} the step at ${wrong} is ${steps[wrong]}; steps are finite numbers.`);
  return times ? { step: steps, value: values, time: times } : { step: steps, value: values };
}

/** The numbers as one array: the very one where it is one already. */
function numbers(given: MemoryNumbers, where: string): Float64Array {
  if (given instanceof Float64Array) return given;
  if (typeof given !== 'object' || given === null || typeof given.length !== 'number') throw bad(`${where} is no list of numbers.`);
  return Float64Array.from({ length: given.length }, (_, i) => numberOf(given[i], i, where));
}

function numberOf(given: unknown, at: number, where: string): number {
  if (typeof given === 'number') return given;
  if (typeof given === 'bigint') return Number(given);
  if (given === null || given === undefined) return Number.NaN;
  throw bad(`${where} has ${JSON.stringify(given)} at ${at}, which is no number.`);
}

function bad(message: string): RunfolioError {
  return new RunfolioError('bad-input', message);
}
