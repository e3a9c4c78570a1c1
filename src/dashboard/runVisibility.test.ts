import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { allRuns, visibleRuns, type RunSet } from '../model/index.js';
import { colorRun, hidesSome, showAll, soloRun, toggleRun, visibilityOf } from './runVisibility.js';

const runs = ['a', 'b', 'c', 'd'];
const shown = (set: RunSet): string => runs.filter(visibilityOf(set)).join('');
/** What panels draw, by the definition of the query. */
const drawn = (set: RunSet): string => {
  const { only, except } = visibleRuns(set);
  return runs.filter((run) => (only?.includes(run) ?? true) && !(except?.includes(run) ?? false)).join('');
};

it('flips one run at a time, whatever came before, and the list agrees with what panels are asked for', () => {
  const action = fc.tuple(fc.constantFrom('toggle', 'solo', 'all'), fc.constantFrom(...runs));
  fc.assert(
    fc.property(fc.array(action, { maxLength: 12 }), (actions) => {
      let set = allRuns('p');
      for (const [what, run] of actions) {
        const before = shown(set);
        if (what === 'all') set = showAll(set);
        else set = what === 'toggle' ? toggleRun(set, run) : soloRun(set, run);
        expect(shown(set)).toBe(drawn(set));
        const flipped = runs.filter((other) => before.includes(other) !== (other === run)).join('');
        if (what === 'toggle') expect(shown(set)).toBe(flipped);
        if (what === 'all') expect([shown(set), hidesSome(set)]).toEqual(['abcd', false]);
      }
    }),
  );
});

it('shows one run alone, and all again when asked twice', () => {
  const alone = soloRun(toggleRun(allRuns('p'), 'b'), 'b');
  expect(shown(alone)).toBe('b');
  expect(shown(soloRun(alone, 'b'))).toBe('abcd');
});

it('gives a run a colour and takes it back', () => {
  const red = colorRun(allRuns('p'), 'a', '#f00');
  expect(red.colors).toEqual({ a: '#f00' });
  expect(colorRun(red, 'a', undefined).colors).toEqual({});
});
