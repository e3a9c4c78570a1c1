import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { withTokenTable } from '../../scripts/docs/tokenTable.js';
import { colorCount, greyedColor, runColor } from './palette.js';
import { inMode } from './paletteTheme.js';
import type { RunfolioTheme } from './runfolioTheme.js';
import { themeProblems } from './themeProblems.js';
import { themeTokens, type TokenFacts } from './themeTokens.js';

const css = readFileSync(new URL('tokens.css', import.meta.url), 'utf8');

/** Values of tokens in the first rules of the style sheet that have them. */
function tokensIn(block: string): Map<string, string> {
  return new Map([...block.matchAll(/--rf-([\w-]+): ([^;]+);/g)].map(([, name, value]) => [name!, value!.replaceAll(/\s+/g, ' ')]));
}

const blocks = css.split('}').map(tokensIn);
const [light, dark, system] = blocks.filter((tokens) => tokens.has('bg')) as [
  Map<string, string>,
  Map<string, string>,
  Map<string, string>,
];
const sizes = blocks.find((tokens) => tokens.has('font-size-axis'))!;

test('each public token has the values of the style sheet', () => {
  for (const [name, { light: inLight, dark: inDark }] of Object.entries<TokenFacts>(themeTokens)) {
    expect(light.get(name) ?? sizes.get(name), name).toBe(inLight);
    expect(dark.get(name) ?? sizes.get(name), name).toBe(inDark);
  }
  expect(system).toEqual(dark);
});

test('the table of tokens in the documentation is that of the code', () => {
  const page = readFileSync(new URL('../../docs/theming.md', import.meta.url), 'utf8');
  expect(page).toContain('| `--rf-accent` |');
  expect(withTokenTable(page)).toBe(page);
});

test('every token of the style sheet that is not public is in no rule of a promise', () => {
  const kept = [...light.keys(), ...sizes.keys()].filter((name) => !(name in themeTokens));
  expect(kept.toSorted()).toEqual(['changed-soft', 'comment-line', 'comment-soft', 'comment-strong', 'font-size-axis', 'panel-header']);
});

test('a palette of the host colours runs in its order, then its hues again, and stays on paper', () => {
  const theme = { mode: 'dark', palette: ['#ff0000', '#00ff00'] } as const;
  expect([0, 1].map((i) => runColor(i, theme))).toEqual(['#ff0000', '#00ff00']);
  expect(colorCount(theme)).toBe(6);
  expect(runColor(6, theme)).toBe('#ff0000');
  expect(runColor(2, theme)).not.toBe('#ff0000');
  expect(runColor(0, inMode(theme, 'light'))).toBe('#ff0000');
  expect(runColor(0, { mode: 'light', palette: 'okabeIto' })).toBe('#0072b2');
  expect(runColor(0, { mode: 'light', palette: [] })).toBe(runColor(0, 'light'));
});

test('what is greyed recedes on the surface of the host', () => {
  expect(greyedColor({ mode: 'light', ink: { surface: '#ffffff', text: '#000000' } })).toBe('rgb(219, 219, 219)');
  expect(greyedColor({ mode: 'dark' })).toBe(greyedColor('dark'));
});

test('themes that can be read have no problems', () => {
  expect(themeProblems({})).toEqual([]);
  for (const palette of ['observable', 'okabeIto', 'contrast'] as const) expect(themeProblems({ palette })).toEqual([]);
  expect(themeProblems({ tokens: { accent: 'var(--brand)' } })).toEqual([]);
});

test('problems name the token, what it stands on, and the contrast', () => {
  const theme: RunfolioTheme = { mode: 'light', tokens: { accent: '#7fd4c4' }, palette: ['#0a6b5d', '#ffe08a'] };
  const found = themeProblems(theme);
  expect(found.map(({ token, on }) => `${token} on ${on}`)).toEqual([
    'accent on surface',
    'accent on bg',
    'accent on accent-soft',
    'on-accent on accent',
    'palette 2 on surface',
  ]);
  // By hand, from WCAG's formula: #7fd4c4 has the luminance 0.5569, white has 1.
  expect(found[0]?.contrast).toBeCloseTo(1.05 / 0.6069, 2);
  expect(found[0]?.message).toContain('1.73:1 in light; 4.5:1 is needed');
});

test('a dark surface is checked against the text of that mode, and a name that is no token is told', () => {
  const wrong = { mode: 'system', dark: { surface: '#808080' }, tokens: { accnt: '#fff' } } as RunfolioTheme;
  const found = themeProblems(wrong);
  expect(found.filter(({ mode }) => mode === 'light').map(({ message }) => message)).toEqual(['There is no token --rf-accnt.']);
  expect(found.some(({ token, on, mode }) => token === 'text' && on === 'surface' && mode === 'dark')).toBe(true);
});
