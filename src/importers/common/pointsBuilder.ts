import type { MetricPoints } from '../../model/index.js';

/** When something was logged; NaN where time or runtime were not recorded. */
export interface Moment {
  step: number;
  /** Milliseconds since 1970, UTC. */
  time: number;
  /** Seconds since the run's process started. */
  runtime: number;
}

/** A Float64Array that grows as values are pushed. */
class Column {
  #values = new Float64Array(16);
  #length = 0;
  #known = false;

  push(value: number): void {
    if (this.#length === this.#values.length) {
      const larger = new Float64Array(this.#length * 2);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.#length++] = value;
    if (value === value) this.#known = true;
  }

  values(): Float64Array {
    return this.#values.slice(0, this.#length);
  }

  /** The values, or undefined where all of them are NaN. */
  known(): Float64Array | undefined {
    return this.#known ? this.values() : undefined;
  }
}

/** The points of one metric in log order. */
class PointsBuilder {
  readonly #step = new Column();
  readonly #value = new Column();
  readonly #time = new Column();
  readonly #runtime = new Column();

  push(at: Moment, value: number): void {
    this.#step.push(at.step);
    this.#value.push(value);
    this.#time.push(at.time);
    this.#runtime.push(at.runtime);
  }

  finish(): MetricPoints {
    const points: MetricPoints = { step: this.#step.values(), value: this.#value.values() };
    const [time, runtime] = [this.#time.known(), this.#runtime.known()];
    if (time) points.time = time;
    if (runtime) points.runtime = runtime;
    return points;
  }
}

/** The points of all metrics of a run, by key, in log order. */
export class HistoryBuilder {
  readonly #metrics = new Map<string, PointsBuilder>();

  /** Adds a point to the metric. */
  push(key: string, at: Moment, value: number): void {
    let builder = this.#metrics.get(key);
    if (!builder) {
      builder = new PointsBuilder();
      this.#metrics.set(key, builder);
    }
    builder.push(at, value);
  }

  /** The metrics that have points. */
  keys(): Iterable<string> {
    return this.#metrics.keys();
  }

  isEmpty(): boolean {
    return this.#metrics.size === 0;
  }

  finish(): Map<string, MetricPoints> {
    return new Map([...this.#metrics].map(([key, builder]) => [key, builder.finish()]));
  }
}
