import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { runStates } from '../model/index.js';
import { runColor, stateToken } from './palette.js';
import type { PaletteName } from './paletteTheme.js';

const surfaces = { light: '#ffffff', dark: '#17181c' } as const;

/** WCAG 2.2 relative luminance and contrast ratio, from their definitions. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

describe.each(['light', 'dark'] as const)('run colours on the %s surface', (theme) => {
  test.each<[PaletteName, number]>([
    ['observable', 3],
    ['okabeIto', 3],
    ['contrast', 7],
  ])('%s reaches %d:1', (palette, least) => {
    for (let index = 0; index < 40; index++) {
      const color = runColor(index, theme, palette);
      expect(color).toMatch(/^#[0-9a-f]{6}$/);
      expect(contrast(color, surfaces[theme]), `${index} ${color}`).toBeGreaterThanOrEqual(least);
    }
  });

  test('thirty runs have thirty colours, the thirty-first repeats the first', () => {
    const colors = Array.from({ length: 30 }, (_, index) => runColor(index, theme));
    expect(new Set(colors).size).toBe(30);
    expect(runColor(30, theme)).toBe(colors[0]);
  });
});

test('states of runs have tokens that reach 3:1 on the surface of each theme', () => {
  const blocks = readFileSync(new URL('tokens.css', import.meta.url), 'utf8')
    .split('.rf-root')
    .slice(1, 4);
  for (const block of blocks) {
    const color = (token: string): string => new RegExp(`${token}: (#[0-9a-f]{6})`).exec(block)?.[1] ?? '';
    for (const state of [...runStates, 'unheard-of'])
      expect(contrast(color(stateToken(state)), color('--rf-surface')), state).toBeGreaterThanOrEqual(3);
  }
  expect(new Set(runStates.map(stateToken)).size).toBe(runStates.length);
});

test('text tokens reach 4.5:1 on surface and background, controls 3:1, in both themes', () => {
  const css = readFileSync(new URL('tokens.css', import.meta.url), 'utf8');
  const blocks = css.split('.rf-root').filter((block) => block.includes('--rf-bg: #'));
  expect(blocks).toHaveLength(3);
  for (const block of blocks) {
    const token = (name: string): string => new RegExp(`--rf-${name}: (#[0-9a-f]{6})`).exec(block)?.[1] ?? '#000000';
    for (const ground of ['bg', 'surface', 'hover', 'changed-soft', 'accent-soft']) {
      for (const text of ['text', 'text-2', ...(ground === 'accent-soft' ? [] : ['text-3', 'danger', 'warning'])]) {
        expect(contrast(token(text), token(ground)), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
      }
      expect(contrast(token('control'), token(ground)), `control on ${ground}`).toBeGreaterThanOrEqual(3);
    }
    expect(contrast(token('on-accent'), token('accent'))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(token('accent'), token('accent-soft'))).toBeGreaterThanOrEqual(4.5);
  }
});
