import { describe, expect, it, test } from 'vitest';
import { allRuns, readConsoleLine, type Filter } from '../../model/index.js';
import type { PanelContext } from '../panelKind.js';
import { contrast, readableOn, stretchColors, terminalColor } from './consoleColors.js';
import { lineStretches } from './lineStretches.js';
import { planLog, selectedText } from './plan.js';
import { firstPlace, scrollHeight, scrollTo } from './scrollPlaces.js';
import type { LogSpec, LogState } from './spec.js';
import { nextMatch } from './useLogCursor.js';

describe('colours', () => {
  const grounds = { light: '#ffffff', dark: '#17181c' } as const;
  const texts = { light: '#17181c', dark: '#eceef2' } as const;

  it('are those of xterm', () => {
    expect([0, 9, 16, 21, 196, 231, 232, 255].map(terminalColor)).toEqual([
      '#000000',
      '#ff0000',
      '#000000',
      '#0000ff',
      '#ff0000',
      '#ffffff',
      '#080808',
      '#eeeeee',
    ]);
  });

  test.each(['light', 'dark'] as const)('can be read in the %s theme, whatever was printed', (theme) => {
    for (let color = 0; color < 256; color++) {
      for (const background of [undefined, 0, 1, 2, 3, 4, 7, 11, 15, 99, 208, 244]) {
        for (const inverse of [undefined, true]) {
          const look = stretchColors({ color, background, inverse }, theme);
          const ratio = contrast(look.color ?? texts[theme], look.background ?? grounds[theme]);
          expect.soft(ratio, `${color} on ${background} ${inverse}`).toBeGreaterThanOrEqual(4.5);
        }
      }
    }
    const onGround = stretchColors({ background: 3 }, theme);
    expect(contrast(onGround.color!, onGround.background!)).toBeGreaterThanOrEqual(4.5);
  });

  it('stay as they are where they can be read', () => {
    expect(readableOn('#0000ee', '#ffffff')).toBe('#0000ee');
    expect(contrast('#ffffff', '#000000')).toBeCloseTo(21, 10);
  });
});

describe('stretches of a line', () => {
  const raw = 'ab\u001b[31mcdef\u001b[0mgh';
  const of = (found: [number, number][], length = 100) =>
    lineStretches(readConsoleLine(raw), found, length).map(({ start, end, style, found: place }) => [start, end, style.color, place]);

  it('end where a style or a place found does', () => {
    expect(of([])).toEqual([
      [0, 2, undefined, undefined],
      [2, 6, 1, undefined],
      [6, 8, undefined, undefined],
    ]);
    expect(
      of([
        [1, 3],
        [5, 7],
      ]),
    ).toEqual([
      [0, 1, undefined, undefined],
      [1, 2, undefined, 0],
      [2, 3, 1, 0],
      [3, 5, 1, undefined],
      [5, 6, 1, 1],
      [6, 7, undefined, 1],
      [7, 8, undefined, undefined],
    ]);
  });

  it('are cut off with the line', () => {
    expect(of([[1, 3]], 2)).toEqual([
      [0, 1, undefined, undefined],
      [1, 2, undefined, 0],
    ]);
    expect(lineStretches(readConsoleLine(''), [], 10)).toEqual([]);
  });
});

it('goes from match to match, round at the ends', () => {
  const matches = Int32Array.of(3, 10, 11);
  const forward = [undefined, 0, 3, 5, 10, 11, 99].map((from) => nextMatch(matches, from, 1));
  const back = [undefined, 0, 3, 5, 10, 11, 99].map((from) => nextMatch(matches, from, -1));
  expect(forward).toEqual([3, 3, 10, 10, 11, 3, 3]);
  expect(back).toEqual([11, 11, 11, 3, 3, 10, 11]);
  expect([nextMatch(new Int32Array(), 1, 1), nextMatch(undefined, 1, 1)]).toEqual([undefined, undefined]);
});

test.each([10, 500, 100_000, 1_000_000, 2_000_000_000])('every one of %i lines can be scrolled to', (rows) => {
  const height = 400;
  const most = scrollHeight(rows, height) - height;
  expect(scrollHeight(rows, height)).toBeLessThan(16_000_000);
  for (const place of [0, 1, Math.floor(rows / 3), rows - 1]) {
    const top = Math.min(Math.max(0, most), scrollTo(place, rows, height));
    if (rows <= 500_000) expect(Math.floor(firstPlace(top, rows, height))).toBe(rows * 18 <= height ? 0 : place);
    expect(firstPlace(most, rows, height)).toBeLessThanOrEqual(rows - 1);
  }
  if (rows * 18 > height) expect(Math.round(firstPlace(most, rows, height))).toBe(rows - 1);
});

describe('whose log it is', () => {
  const filter: Filter = { op: '=', column: { from: 'run', key: 'name' }, value: 'x' };
  const context = (selected?: Filter): PanelContext => ({
    runs: allRuns('p'),
    selection: { filter: selected, own: [], effect: 'grey' },
    size: { width: 1, height: 1 },
    pixelRatio: 1,
    theme: 'light',
    catalog: undefined,
  });
  const state: LogState = {
    pick: undefined,
    pointed: undefined,
    search: '',
    pattern: false,
    matchCase: false,
    onlyMatches: false,
    overwritten: false,
    block: 0,
  };
  const runs = (spec: Partial<LogSpec>, changes: Partial<LogState>, selected?: Filter) =>
    planLog({ wrap: false, ...spec }, { ...state, ...changes }, context(selected))[0]!.runs;

  it('is that picked by hand, pointed at, selected, chosen by the author, or newest', () => {
    const pick = { run: 'picked', selected: selectedText(context(filter)) };
    expect(runs({ run: 'author' }, { pick }, filter).only).toEqual(['picked']);
    expect(runs({ run: 'author' }, { pick }).only).toEqual(['author']);
    expect(runs({ run: 'author', followsPointer: true }, { pointed: 'hovered' }, filter).only).toEqual(['hovered']);
    expect(runs({ run: 'author' }, { pointed: 'hovered' }, filter)).toMatchObject({ filter, sort: [{ ascending: false }] });
    expect(runs({}, {})).toMatchObject({ project: 'p', sort: [{ column: { key: 'created_at' }, ascending: false }] });
  });

  it('is asked for in blocks, and for all matches only where something is looked for', () => {
    const plans = planLog({ wrap: false }, { ...state, block: 3, search: 'x', pattern: true, onlyMatches: true }, context());
    expect(plans.map(({ offset, limit, onlyMatches, positions }) => [offset, limit, onlyMatches, positions])).toEqual([
      [1200, 400, true, undefined],
      [1600, 400, true, undefined],
      [0, 0, undefined, true],
    ]);
    expect(plans[0]!.search).toEqual({ pattern: 'x' });
    expect(planLog({ wrap: false }, state, context())).toHaveLength(2);
  });
});
