import { describe, expect, it, vi } from 'vitest';
import type { Filter } from '../model/index.js';
import { Selection, type SelectionState } from './selection.js';

const filter = (key: string): Filter => ({ op: '>', column: { from: 'config', key }, value: 1 });
const run = (key: string) => ({ scope: 'run', filter: filter(key) }) as const;

describe('Selection', () => {
  it('replaces all clauses of a source, and tells its listeners of changes', () => {
    const selection = new Selection();
    const heard = vi.fn();
    const undo = selection.subscribe(heard);
    selection.set('a', [run('x')]);
    selection.set('a', [
      { ...run('y'), part: 'y' },
      { ...run('z'), part: 'z' },
    ]);
    expect(selection.getState().clauses.map(({ source, part }) => [source, part])).toEqual([
      ['a', 'y'],
      ['a', 'z'],
    ]);
    selection.remove({ source: 'a', part: 'y' });
    expect(selection.getState().clauses).toEqual([{ source: 'a', part: 'z', ...run('z') }]);
    selection.set('a', []);
    expect(selection.getState().clauses).toEqual([]);
    expect(heard).toHaveBeenCalledTimes(4);
    selection.set('b', []);
    expect(heard).toHaveBeenCalledTimes(4);
    undo();
    selection.set('a', [run('x')]);
    expect(heard).toHaveBeenCalledTimes(4);
  });

  it.each([
    ['crossfilter', 'a', filter('y')],
    ['crossfilter', 'c', { op: 'and', of: [filter('x'), filter('y')] }],
    ['intersect', 'a', { op: 'and', of: [filter('x'), filter('y')] }],
    ['union', 'a', { op: 'or', of: [filter('x'), filter('y')] }],
  ] as const)('resolves %s for panel %s', (resolution, panel, expected) => {
    const selection = new Selection(resolution);
    selection.set('a', [run('x')]);
    selection.set('b', [run('y')]);
    selection.set('b2', [{ scope: 'row', filter: filter('z') }]);
    expect(selection.filterFor(panel, 'run')).toEqual(expected);
  });

  it('is plain JSON: a selection made from a saved state resolves alike', () => {
    const state: SelectionState = { clauses: [{ source: 'a', ...run('x') }], effect: 'filter' };
    const restored = new Selection('union', JSON.parse(JSON.stringify(state)) as SelectionState);
    expect(restored.filterFor('z', 'run')).toEqual(filter('x'));
    restored.setEffect('grey');
    restored.clear();
    expect(restored.filterFor('z', 'run')).toBeUndefined();
    expect(restored.getState()).toEqual({ clauses: [], effect: 'grey' });
  });
});
