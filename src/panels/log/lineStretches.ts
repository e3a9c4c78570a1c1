import { plainStyle, type ConsoleLine, type ConsoleStyle } from '../../model/index.js';

/** A stretch of a line that looks the same throughout. */
export interface LineStretch {
  start: number;
  end: number;
  style: ConsoleStyle;
  /** Number of the place in which the search found something; undefined for what lies between. */
  found: number | undefined;
}

/** Splits the first `length` characters of a line where a style, or what was found, begins or ends. Places found are in order. */
export function lineStretches({ text, spans }: ConsoleLine, found: readonly (readonly [number, number])[], length: number): LineStretch[] {
  const end = Math.min(text.length, length);
  const cuts = new Set([0, end]);
  for (const { start, end: to } of spans) cuts.add(start).add(to);
  for (const [start, to] of found) cuts.add(start).add(to);
  const places = [...cuts].filter((cut) => cut <= end).toSorted((a, b) => a - b);
  const stretches: LineStretch[] = [];
  let [span, place] = [0, 0];
  for (let i = 0; i + 1 < places.length; i++) {
    const [start, to] = [places[i]!, places[i + 1]!];
    while (span < spans.length && spans[span]!.end <= start) span++;
    while (place < found.length && found[place]![1] <= start) place++;
    const styled = spans[span] && spans[span]!.start <= start;
    const within = found[place] && found[place]![0] <= start;
    stretches.push({ start, end: to, style: styled ? spans[span]!.style : plainStyle, found: within ? place : undefined });
  }
  return stretches;
}
