import { describe, expect, it, vi } from 'vitest';
import type { Filter } from '../model/index.js';
import { Selection } from './selection.js';

const filter = (key: string): Filter => ({ op: '>', column: { from: 'config', key }, value: 1 });

describe('Selection', () => {
  it('keeps one clause a source, and tells its listeners of changes', () => {
    const selection = new Selection();
    const heard = vi.fn();
    const undo = selection.subscribe(heard);
    selection.update({ source: 'a', scope: 'run', filter: filter('x') });
    selection.update({ source: 'a', scope: 'run', filter: filter('y') });
    expect(selection.clauses()).toEqual([{ source: 'a', scope: 'run', filter: filter('y') }]);
    selection.clear('a');
    expect(selection.clauses()).toEqual([]);
    expect(heard).toHaveBeenCalledTimes(3);
    undo();
    selection.update({ source: 'a', scope: 'run', filter: filter('x') });
    expect(heard).toHaveBeenCalledTimes(3);
  });

  it.each([
    ['crossfilter', 'a', filter('y')],
    ['crossfilter', 'c', { op: 'and', of: [filter('x'), filter('y')] }],
    ['intersect', 'a', { op: 'and', of: [filter('x'), filter('y')] }],
    ['union', 'a', { op: 'or', of: [filter('x'), filter('y')] }],
  ] as const)('resolves %s for panel %s', (resolution, panel, expected) => {
    const selection = new Selection(resolution);
    selection.update({ source: 'a', scope: 'run', filter: filter('x') });
    selection.update({ source: 'b', scope: 'run', filter: filter('y') });
    selection.update({ source: 'b2', scope: 'row', filter: filter('z') });
    expect(selection.filterFor(panel, 'run')).toEqual(expected);
  });

  it('is plain JSON: a selection made from saved clauses resolves alike', () => {
    const clauses = [{ source: 'a', scope: 'run', filter: filter('x') }] as const;
    const restored = new Selection('union', JSON.parse(JSON.stringify(clauses)) as typeof clauses);
    expect(restored.filterFor('z', 'run')).toEqual(filter('x'));
    restored.clear();
    expect(restored.filterFor('z', 'run')).toBeUndefined();
  });
});
