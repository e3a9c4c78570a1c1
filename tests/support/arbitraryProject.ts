import fc from 'fast-check';
import { runStates, type ConfigValue, type MetricPoints, type ProjectData, type RunData } from '../../src/model/index.js';

const positiveZero = (value: number): number => value + 0;

/** Texts with every kind of code point, among them those that trip decoders: byte order mark, astral, combining. */
export const arbitraryText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.constantFrom('', 'a', 'b', 'é', '\ufeffbom', '🦆 duck', 'e\u0301', 'a\nb', '"quoted"'),
);

/** Values as metrics have them: ordinary, exactly float32, repeated, and the three that are not finite. */
export const arbitraryValue = fc.oneof(
  { weight: 4, arbitrary: fc.double({ min: -1e6, max: 1e6, noNaN: true }).map(positiveZero) },
  { weight: 2, arbitrary: fc.integer({ min: -3, max: 3 }).map(positiveZero) },
  { weight: 1, arbitrary: fc.constantFrom(NaN, Infinity, -Infinity) },
);

const arbitraryStep = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 0, max: 12 }) },
  { weight: 1, arbitrary: fc.constantFrom(2 ** 31 - 1, 2 ** 31, 2 ** 53, -5, 0.5) },
);

const arbitraryTime = fc.oneof(fc.integer({ min: 0, max: 2e12 }), fc.constant(NaN));

/** Points in log order, with repeated and falling steps. */
export const arbitraryPoints: fc.Arbitrary<MetricPoints> = fc
  .record({
    points: fc.array(fc.tuple(arbitraryStep, arbitraryValue, arbitraryTime, arbitraryTime), { maxLength: 20 }),
    has: fc.record({ time: fc.boolean(), runtime: fc.boolean() }),
  })
  .map(({ points, has }) => ({
    step: Float64Array.from(points, ([step]) => step),
    value: Float64Array.from(points, ([, value]) => value),
    time: has.time ? Float64Array.from(points, ([, , time]) => time) : undefined,
    runtime: has.runtime ? Float64Array.from(points, ([, , , runtime]) => runtime) : undefined,
  }));

const arbitraryConfigValue: fc.Arbitrary<ConfigValue> = fc.oneof(
  arbitraryValue,
  arbitraryText,
  fc.boolean(),
  fc.array(fc.integer(), { maxLength: 3 }).map((list) => ({ json: JSON.stringify(list) })),
);

const keys = ['lr', 'LR', 'lr#number', 'optimizer.name', '', 'ключ', 'a b'];
const mapOf = <T>(names: readonly string[], value: fc.Arbitrary<T>): fc.Arbitrary<Map<string, T>> =>
  fc.uniqueArray(fc.tuple(fc.constantFrom(...names), value), { selector: ([key]) => key, maxLength: 6 }).map((entries) => new Map(entries));
const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined });

const arbitraryRun: fc.Arbitrary<RunData> = fc.record({
  runId: arbitraryText,
  name: arbitraryText,
  state: fc.constantFrom(...runStates),
  group: maybe(fc.constantFrom('g1', 'g2')),
  jobType: maybe(arbitraryText),
  sweepId: maybe(arbitraryText),
  parent: maybe(arbitraryText),
  createdAt: maybe(fc.oneof(fc.integer({ min: 0, max: 3 }), fc.integer({ min: -1e12, max: 4e12 }))),
  durationS: maybe(fc.double({ min: 0, max: 1e6, noNaN: true })),
  tags: fc.array(arbitraryText, { maxLength: 3 }),
  notes: maybe(arbitraryText),
  user: maybe(arbitraryText),
  host: maybe(arbitraryText),
  source: fc.constantFrom('wandb', 'jsonl'),
  config: mapOf(keys, arbitraryConfigValue),
  summary: mapOf(keys, arbitraryConfigValue),
  metrics: mapOf(['train/loss', 'acc', 'val/λ'], arbitraryPoints),
  system: mapOf(['system/gpu.0', 'system/cpu'], arbitraryPoints),
});

/** Projects of a few runs with all that the export must keep. */
export const arbitraryProject: fc.Arbitrary<ProjectData> = fc.record({
  id: arbitraryText,
  name: arbitraryText,
  runs: fc.uniqueArray(arbitraryRun, { selector: ({ runId }) => runId, maxLength: 8 }),
  parameters: fc.constant([]),
  warnings: fc.constant([]),
});
