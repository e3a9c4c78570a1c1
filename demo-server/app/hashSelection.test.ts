import { expect, it } from 'vitest';
import type { SelectionState } from '../../src/index.js';
import { hashWith, readHashSelection } from './hashSelection.js';
import { readRoute } from './route.js';

const selection: SelectionState = {
  clauses: [
    {
      source: 'panel:1',
      part: 'config.lr & "b"',
      scope: 'run',
      filter: { op: '>=', column: { from: 'config', key: 'lr?#&=%' }, value: Infinity },
    },
    {
      source: 'run-list',
      scope: 'run',
      filter: { op: 'in', column: { from: 'run', key: 'run_id' }, values: ['ü 1', NaN] },
      label: '2 runs',
    },
  ],
  effect: 'filter',
};

it('a selection goes through the address unchanged', () => {
  for (const view of [undefined, 'a view&']) {
    const hash = hashWith('my project?', selection, view);
    expect(readHashSelection(hash)).toEqual(selection);
    expect(readRoute(hash)).toEqual({ page: 'project', id: 'my project?', view });
  }
});

it('nothing selected leaves the address short, and what cannot be read is none', () => {
  expect(hashWith('p', { clauses: [], effect: 'grey' })).toBe('#/p');
  for (const hash of ['', '#/p', '#/p?selection=', '#/p?selection={', '#/p?selection={"clauses":1}'])
    expect(readHashSelection(hash)).toBeUndefined();
});
