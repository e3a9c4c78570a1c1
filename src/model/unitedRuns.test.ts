import { describe, expect, it } from 'vitest';
import { allRuns, unitedRuns, visibleRuns, type RunSet } from './runSet.js';

const set = (fields: Partial<RunSet>): RunSet => ({ ...allRuns('p'), sort: [], ...fields });

describe('unitedRuns', () => {
  it('is the set itself where there is one', () => {
    const only = set({ id: 'a', hidden: ['r1'] });
    expect(unitedRuns([only])).toBe(only);
  });

  it('draws what each of the sets draws, less what that one hides', () => {
    const a = set({ id: 'a', name: 'A', search: 'adam', hidden: ['r1'] });
    const b = set({ id: 'b', name: 'B', only: ['r1', 'r2'] });
    const { anyOf, ...query } = visibleRuns(unitedRuns([a, b]));
    expect(query).toEqual({ project: 'p' });
    expect(anyOf).toEqual([{ search: 'adam', except: ['r1'] }, { only: ['r1', 'r2'] }]);
  });

  it('takes colours, groups and the baseline of the first set that has them', () => {
    const groupBy = [{ from: 'config' as const, key: 'lr' }];
    const united = unitedRuns([
      set({ id: 'a', colors: { r1: 'red' } }),
      set({ id: 'b', colors: { r1: 'blue', r2: 'blue' }, groupBy, baseline: 'r2' }),
    ]);
    expect(united.colors).toEqual({ r1: 'red', r2: 'blue' });
    expect(united).toMatchObject({ groupBy, baseline: 'r2' });
  });

  it('refuses sets of several projects', () => {
    expect(() => unitedRuns([set({}), set({ project: 'q' })])).toThrow('"p" and "q"');
  });
});
