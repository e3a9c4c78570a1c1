const second = 1;
const minute = 60;
const hour = 3600;
const day = 86_400;

/** A duration in its two largest units: `45s`, `1m 30s`, `2h 5m`, `3d 4h`; below a second in milliseconds. */
export function formatDuration(seconds: number): string {
  if (!Number.isFinite(seconds)) return String(seconds);
  if (seconds < 0) return `−${formatDuration(-seconds)}`;
  if (seconds === 0) return '0s';
  if (seconds < 1) return `${Number((seconds * 1000).toPrecision(3))}ms`;
  if (seconds < 10) return `${Number(seconds.toFixed(1))}s`;
  return twoUnits(Math.round(seconds));
}

function twoUnits(whole: number): string {
  const units: readonly [number, string][] = [
    [day, 'd'],
    [hour, 'h'],
    [minute, 'm'],
    [second, 's'],
  ];
  const first = units.findIndex(([size]) => whole >= size);
  const [size, letter] = units[first] ?? [second, 's'];
  const [nextSize, nextLetter] = units[first + 1] ?? [0, ''];
  const rest = nextSize > 0 ? Math.floor((whole % size) / nextSize) : 0;
  return `${Math.floor(whole / size)}${letter}${rest > 0 ? ` ${rest}${nextLetter}` : ''}`;
}

const niceSeconds = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10_800, 21_600, 43_200, 86_400, 172_800, 604_800];

/** Ticks of a duration axis: whole seconds, minutes, hours or days; undefined below 4 seconds and above some months, where decimal ticks serve. */
export function durationTicks(from: number, to: number, count: number): number[] | undefined {
  const span = to - from;
  const step = niceSeconds.find((size) => span / size <= count);
  if (step === undefined || span < 4) return undefined;
  const ticks: number[] = [];
  for (let tick = Math.ceil(from / step) * step; tick <= to; tick += step) ticks.push(tick);
  return ticks;
}

/** A moment (ms since 1970) in the reader's time zone, to the second: `2026-05-04 13:45:10`. `timeZone` is for tests. */
export function formatMoment(milliseconds: number, timeZone?: string): string {
  if (!Number.isFinite(milliseconds)) return String(milliseconds);
  const text = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'medium', timeZone }).format(milliseconds);
  return text.replace(',', '');
}

/** Label of a tick on a wall-time axis: the year where ticks are years apart, and in place of January where they are months apart; the month; the date where ticks are days apart or it is midnight; else the time of day. */
export function formatTimeTick(milliseconds: number, gap: number, timeZone?: string): string {
  const print = (options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat('en-GB', { ...options, timeZone }).format(milliseconds);
  if (gap >= 27 * day * 1000) {
    const ofYear = gap >= 300 * day * 1000 || print({ month: 'numeric' }) === '1';
    return print(ofYear ? { year: 'numeric' } : { month: 'short' });
  }
  const time = print({ hour: '2-digit', minute: '2-digit' });
  if (gap >= day * 1000 || time === '00:00') return print({ day: 'numeric', month: 'short' });
  return gap < minute * 1000 ? print({ hour: '2-digit', minute: '2-digit', second: '2-digit' }) : time;
}

/** How long ago a moment was, in one unit: `3 hours ago`, `yesterday`. Both in ms since 1970. */
export function formatAgo(moment: number, now: number): string {
  const seconds = (moment - now) / 1000;
  const units: readonly [number, Intl.RelativeTimeFormatUnit][] = [
    [365.25 * day, 'year'],
    [30.44 * day, 'month'],
    [day, 'day'],
    [hour, 'hour'],
    [minute, 'minute'],
  ];
  const [size, unit] = units.find(([length]) => Math.abs(seconds) >= length) ?? [second, 'second'];
  return new Intl.RelativeTimeFormat('en', { numeric: 'auto' }).format(Math.round(seconds / size), unit);
}
