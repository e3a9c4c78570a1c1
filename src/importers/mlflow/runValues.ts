import type { ConfigValue } from '../../model/index.js';
import { exactInteger } from '../common/jsonScanner.js';
import { calendarTime } from '../common/parseTime.js';
import type { HistoryBuilder } from '../common/pointsBuilder.js';

const number = /^[-+]?(?:(?:0|[1-9]\d*)(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?$/;
const nonFinite: Readonly<Record<string, number>> = {
  nan: Number.NaN,
  inf: Infinity,
  '+inf': Infinity,
  '-inf': -Infinity,
  infinity: Infinity,
  '-infinity': -Infinity,
};

/** A parameter, which MLflow keeps as text: a number or truth value where Python printed one, unless a number would not hold its digits. */
export function paramValue(text: string): ConfigValue {
  if (text === 'True' || text === 'False') return text === 'True';
  if (!number.test(text)) return text;
  return /^[-+]?\d+$/.test(text) && typeof exactInteger(text) === 'bigint' ? text : Number(text);
}

/** Adds the points of a metric's file, a line each: time in ms, value, step (0 in old files), and what newer versions add. Gives the lines it could not read. */
export function addPoints(history: HistoryBuilder, key: string, text: string): number {
  let unread = 0;
  for (const line of text.split('\n')) {
    if (line.trim() === '') continue;
    const [time = '', value = '', step = '0'] = line.trim().split(/\s+/);
    const read = nonFinite[value.toLowerCase()] ?? (number.test(value) ? Number(value) : undefined);
    const at = Number(step);
    if (read === undefined || !Number.isFinite(at)) unread++;
    else history.push(key, { step: at, time: calendarTime(Number(time)), runtime: Number.NaN }, read);
  }
  return unread;
}
