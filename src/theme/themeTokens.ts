import { inks, type ThemeMode } from './paletteTheme.js';

/** A value of tokens.css that a host may set. */
export interface TokenFacts {
  /** What is drawn with it. */
  about: string;
  /** Its values where a host sets none. */
  light: string;
  dark: string;
}

/** A value that is the same in light and dark. */
const same = (value: string, about: string): TokenFacts => ({ light: value, dark: value, about });
const facts = (light: string, dark: string, about: string): TokenFacts => ({ light, dark, about });
const ink = (values: Readonly<Record<ThemeMode, string>>, about: string): TokenFacts => ({ ...values, about });

/** The public tokens by name, without `--rf-`. Their names and meanings are a promise: see docs/theming.md. */
export const themeTokens = {
  bg: facts('#f7f7f8', '#101114', 'the ground of a page or dashboard'),
  surface: ink(inks.surface, 'cards, menus, fields'),
  hover: facts('#f4f5f6', '#1f2126', 'what is under the pointer'),
  border: facts('#e6e7ea', '#26282e', 'edges of cards and rows'),
  'border-strong': facts('#d3d5da', '#363941', 'edges of buttons, axes'),
  control: facts('#868b95', '#737883', 'edges of fields and switches'),
  grid: facts('#eef0f2', '#212329', 'grid lines of charts'),
  text: ink(inks.text, 'titles and values'),
  'text-2': ink(inks['text-2'], 'labels'),
  'text-3': ink(inks['text-3'], 'remarks and units'),
  accent: facts('#3557d6', '#8ea6ff', 'links, focus, what is chosen'),
  'accent-soft': facts('#edf1fd', '#1f2640', 'the ground of what is chosen'),
  'on-accent': facts('#ffffff', '#101114', 'text on the accent'),
  danger: facts('#b3261e', '#ff8a80', 'errors, what deletes'),
  warning: facts('#8a5a00', '#f0b648', 'warnings'),
  better: facts('#17713a', '#62c98d', 'differences for the better'),
  'state-finished': facts('#2f8f4e', '#4fb36f', 'finished runs'),
  'state-running': facts('#3557d6', '#8ea6ff', 'running runs'),
  'state-failed': facts('#c0392b', '#ff8a80', 'failed runs'),
  'state-crashed': facts('#b26a00', '#f0b648', 'crashed runs'),
  'state-killed': facts('#6b707b', '#9aa0ab', 'killed runs'),
  shadow: facts(
    '0 4px 16px rgb(23 24 28 / 14%), 0 0 0 1px rgb(23 24 28 / 6%)',
    '0 4px 16px rgb(0 0 0 / 50%), 0 0 0 1px #363941',
    'below menus',
  ),
  scrim: facts('rgb(23 24 28 / 40%)', 'rgb(0 0 0 / 60%)', 'behind dialogs'),
  font: same('inherit', 'text, also in canvases'),
  'font-mono': same("ui-monospace, 'SF Mono', 'Cascadia Mono', Menlo, Consolas, 'DejaVu Sans Mono', monospace", 'code and console output'),
  'font-size': same('13px', 'text'),
  'font-size-small': same('11.5px', 'remarks'),
  radius: same('8px', 'corners of cards'),
  'radius-control': same('6px', 'corners of buttons and fields'),
  gap: same('12px', 'room between the parts of a bar'),
  row: same('28px', 'height of a row of runs'),
  'control-height': same('28px', 'height of buttons and fields'),
  motion: same('120ms', 'how long things move'),
} as const satisfies Readonly<Record<string, TokenFacts>>;

/** The name of a public token. */
export type ThemeToken = keyof typeof themeTokens;
