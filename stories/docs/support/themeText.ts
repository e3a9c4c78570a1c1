import { themeTokens, tokensOf, type RunfolioTheme, type ThemeMode } from '../../../src/theme/index.js';

/** A theme as TypeScript. */
export function themeAsCode(theme: RunfolioTheme): string {
  const text = JSON.stringify(theme, undefined, 2)
    .replaceAll(/"([a-z][A-Za-z]*)":/g, '$1:')
    .replaceAll(/"([a-z][\w-]*)":/g, "'$1':")
    .replaceAll(/"((?:[^"\\']|\\.)*)"/g, "'$1'");
  return `import type { RunfolioTheme } from 'runfolio';\n\nexport const theme: RunfolioTheme = ${text};`;
}

/** A theme as rules of a style sheet, as far as one reaches: palette and density are no part of them. */
export function themeAsCss(theme: RunfolioTheme): string {
  const { mode = 'system' } = theme;
  const modes: readonly ThemeMode[] = mode === 'light' || mode === 'dark' ? [mode] : ['light', 'dark'];
  const rules = modes.filter((each) => Object.keys(tokensOf(theme, each)).length > 0).map((each) => rule(theme, each));
  return rules.join('\n\n') || '/* Change a token. */';
}

function rule(theme: RunfolioTheme, mode: ThemeMode): string {
  const lines = Object.entries(tokensOf(theme, mode)).map(([name, value]) => `  --rf-${name}: ${value};`);
  return `.portal .rf-root[data-rf-theme='${mode}'] {\n${lines.join('\n')}\n}`;
}

/** Names of the tokens that are colours. */
export const colorTokens = Object.entries(themeTokens)
  .filter(([, { light }]) => /^#[0-9a-f]{6}$/.test(light))
  .map(([name]) => name as keyof typeof themeTokens);
