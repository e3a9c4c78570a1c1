import { expect, test } from 'vitest';
import { whyNodeIsTooOld } from './nodeVersion.js';

test.each(['12.22.12', '20.20.2', '22.0.0', '22.12.1'])('Node %s is too old', (version) => {
  expect(whyNodeIsTooOld(version)).toBe(`runfolio needs Node 22.13 or newer, and this is Node ${version}.`);
});

test.each(['22.13.0', '22.20.1', '24.0.0', '26.1.0-nightly'])('Node %s will do', (version) => {
  expect(whyNodeIsTooOld(version)).toBeUndefined();
});
