import type { LoggerInterface } from 'vega';
import { RunfolioError } from '../../../model/index.js';

/** What Vega-Lite and Vega say of a chart. */
export interface Said {
  /** What they warn of, each once. */
  warnings: Set<string>;
  /** What went wrong while the chart was computed. */
  errors: Error[];
}

/** Writes down what they say. */
export function chartLogger({ warnings, errors }: Said): LoggerInterface {
  const note = (...texts: readonly unknown[]): LoggerInterface => {
    const text = texts.map(String).join(' ').slice(0, 400);
    // Said of every scale before its data is there, and of fields that are not: these the panel names itself.
    if (!text.startsWith('Infinite extent')) warnings.add(text);
    return logger;
  };
  const fail = (...thrown: readonly unknown[]): LoggerInterface => {
    const [first] = thrown;
    errors.push(first instanceof Error ? first : new RunfolioError('bad-spec', thrown.map(String).join(' ').slice(0, 400)));
    return logger;
  };
  const ignore = (): LoggerInterface => logger;
  const level = ((wanted?: number) => (wanted === undefined ? 1 : logger)) as LoggerInterface['level'];
  const logger: LoggerInterface = { level, error: fail, warn: note, info: ignore, debug: ignore };
  return logger;
}
