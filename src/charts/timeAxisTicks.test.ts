import { afterEach, describe, expect, test } from 'vitest';
import { makeLocale } from '../languages/index.js';
import { timeAxisTicks } from './axisScale.js';

const hour = 3_600_000;
/** Clocks are put forward and back at full hours and halves of them, and differ from UTC by quarters of hours. */
const quarter = hour / 4;
const day = 24 * hour;

/** Hour and minute that the clocks of a zone show at a moment, by `Intl` alone. */
function clockOf(moment: number, zone: Intl.DateTimeFormat): { hour: number; minute: number; date: string } {
  const [date = '', time = ''] = zone.format(moment).split(' ');
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return { hour: hours, minute: minutes, date };
}

const clocksOf = (timeZone: string) => new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });

/** All moments of a range at which clocks show a full hour that `every` divides, found one by one. */
function fullHours(from: number, to: number, every: number, zone: Intl.DateTimeFormat): number[] {
  const found: number[] = [];
  for (let moment = from; moment <= to; moment += quarter) {
    const clock = clockOf(moment, zone);
    if (clock.minute === 0 && clock.hour % every === 0) found.push(moment);
  }
  return found;
}

const ticksIn = (timeZone: string, from: number, to: number, count: number) =>
  timeAxisTicks(from, to, count, makeLocale({ timeZone })).map(({ value, label }) => ({ value, label }));

const browserZone = process.env['TZ'];

afterEach(() => {
  if (browserZone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = browserZone;
});

/** Zones east and west, with quarters of an hour, and days on which clocks are put forward, or leave midnight out. */
const ranges: [zone: string, from: number][] = [
  ['Asia/Seoul', Date.UTC(2026, 2, 8)],
  ['Asia/Kolkata', Date.UTC(2026, 4, 4)],
  ['Asia/Kathmandu', Date.UTC(2026, 4, 4)],
  ['Europe/Berlin', Date.UTC(2026, 2, 28, 18)],
  ['America/New_York', Date.UTC(2026, 2, 8)],
  ['America/Santiago', Date.UTC(2026, 8, 5, 18)],
  ['Africa/Cairo', Date.UTC(2026, 3, 23, 12)],
  ['Australia/Lord_Howe', Date.UTC(2026, 9, 3, 6)],
];

describe.each(['UTC', 'America/New_York', 'Pacific/Auckland'])('in a browser of %s', (own) => {
  test.each(ranges)('ticks of %s stand at full hours', (zone, from) => {
    process.env['TZ'] = own;
    for (const [span, every] of [
      [6 * hour, 1],
      [15 * hour, 3],
      [30 * hour, 6],
    ] as const) {
      const ticks = ticksIn(zone, from, from + span, span / hour / every);
      expect(ticks.map(({ value }) => value)).toEqual(fullHours(from, from + span, every, clocksOf(zone)));
    }
  });

  test.each(ranges)('days of %s begin when its date changes', (zone, from) => {
    process.env['TZ'] = own;
    const to = from + 5 * day;
    const clocks = clocksOf(zone);
    const begins: number[] = [];
    for (let moment = from + quarter; moment <= to; moment += quarter)
      if (clockOf(moment, clocks).date !== clockOf(moment - quarter, clocks).date) begins.push(moment);
    const ticks = ticksIn(zone, from + quarter, to, 5);
    expect(ticks.map(({ value }) => value)).toEqual(begins);
    expect(ticks.map(({ label }) => Number.parseInt(label, 10))).toEqual(
      begins.map((moment) => Number(clockOf(moment, clocks).date.slice(-2))),
    );
  });
});

test('hours that clocks tell twice have one tick, and none is told wrongly', () => {
  const from = Date.UTC(2026, 9, 24, 22);
  const ticks = ticksIn('Europe/Berlin', from, from + 7 * hour, 7);
  expect(ticks.map(({ label }) => label)).toEqual(['25 Oct', '01:00', '02:00', '03:00', '04:00', '05:00', '06:00'].slice(0, ticks.length));
  expect(new Set(ticks.map(({ value }) => value)).size).toBe(ticks.length);
  for (const { value } of ticks) expect(clockOf(value, clocksOf('Europe/Berlin')).minute).toBe(0);
});

test('a time zone that is none is that of the browser', () => {
  process.env['TZ'] = 'Asia/Tokyo';
  const from = Date.UTC(2026, 4, 4);
  expect(ticksIn('Mars/Olympus', from, from + 6 * hour, 6).map(({ label }) => label)).toEqual(
    ticksIn('Asia/Tokyo', from, from + 6 * hour, 6).map(({ label }) => label),
  );
});
