import type { ScalarType } from '../common/scalarType.js';

/** Units whose length is fixed: so many to a second, or so many seconds. */
const perSecond: Readonly<Record<string, bigint>> = {
  s: 1n,
  ms: 10n ** 3n,
  us: 10n ** 6n,
  μs: 10n ** 6n,
  ns: 10n ** 9n,
  ps: 10n ** 12n,
  fs: 10n ** 15n,
  as: 10n ** 18n,
};
const seconds: Readonly<Record<string, bigint>> = { m: 60n, h: 3600n, D: 86_400n, W: 604_800n };

/** Milliseconds since 1970 up to which a `Date` goes. */
const lastDate = 8.64e15;

/** A time as `datetime64` counts it. */
export interface CountedTime {
  /** Milliseconds since 1970, UTC; undefined where it is no whole number of them, or beyond what a date can be. */
  ms: number | undefined;
  /** The time to its last digit, as ISO 8601. */
  text: string;
}

/** How times of a type's unit are understood; undefined where it has none that is known. */
export function timeOf({ unit }: ScalarType): ((count: bigint) => CountedTime) | undefined {
  if (!unit) return undefined;
  const size = BigInt(unit.count);
  if (unit.name === 'Y' || unit.name === 'M') return (count) => monthTime(count * size * (unit.name === 'Y' ? 12n : 1n));
  const parts = perSecond[unit.name];
  const length = seconds[unit.name];
  if (parts === undefined && length === undefined) return undefined;
  return (count) => secondTime(count * size * (length ?? 1n), parts ?? 1n);
}

/** Time in parts of a second since 1970. */
function secondTime(count: bigint, parts: bigint): CountedTime {
  const rest = ((count % parts) + parts) % parts;
  const whole = (count - rest) / parts;
  const ms = Number(whole) * 1000;
  if (Math.abs(ms) > lastDate) return { ms: undefined, text: `${count}/${parts} s since 1970` };
  const digits = String(rest).padStart(String(parts).length - 1, '0');
  const text = `${new Date(ms).toISOString().replace(/\.\d+Z$/, '')}${parts > 1n ? `.${digits}` : ''}Z`;
  const restMs = rest * 1000n;
  return { ms: restMs % parts === 0n ? ms + Number(restMs / parts) : undefined, text };
}

function monthTime(months: bigint): CountedTime {
  const month = ((months % 12n) + 12n) % 12n;
  const year = Number((months - month) / 12n) + 1970;
  const ms = new Date(0).setUTCFullYear(year, Number(month), 1);
  return Number.isNaN(ms) ? { ms: undefined, text: `${months} months since 1970` } : { ms, text: new Date(ms).toISOString() };
}
