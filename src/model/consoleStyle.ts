/** A colour of console text: an index of the 256 that terminals have, or `#rrggbb`. */
export type ConsoleColor = number | `#${string}`;

/** How a stretch of console text looks. Equal styles of one line are not always one object. */
export interface ConsoleStyle {
  readonly color?: ConsoleColor | undefined;
  readonly background?: ConsoleColor | undefined;
  readonly bold?: boolean | undefined;
  readonly faint?: boolean | undefined;
  readonly italic?: boolean | undefined;
  readonly underline?: boolean | undefined;
  readonly inverse?: boolean | undefined;
  readonly strike?: boolean | undefined;
}

/** Text that nothing was said of. */
export const plainStyle: ConsoleStyle = Object.freeze({});

const switches: Readonly<Record<number, Partial<ConsoleStyle>>> = {
  1: { bold: true },
  2: { faint: true },
  3: { italic: true },
  4: { underline: true },
  7: { inverse: true },
  9: { strike: true },
  21: { underline: true },
  22: { bold: undefined, faint: undefined },
  23: { italic: undefined },
  24: { underline: undefined },
  27: { inverse: undefined },
  29: { strike: undefined },
  39: { color: undefined },
  49: { background: undefined },
};

/** What a reset switches off: everything. */
const allOff: ConsoleStyle = Object.freeze({
  color: undefined,
  background: undefined,
  bold: undefined,
  faint: undefined,
  italic: undefined,
  underline: undefined,
  inverse: undefined,
  strike: undefined,
});

/** The style after `ESC [ params m` (SGR, ECMA-48 8.3.117, with 256 and 24-bit colours of ITU-T T.416). What is not known changes nothing. */
export function applySgr(style: ConsoleStyle, params: string): ConsoleStyle {
  return changedStyle(style, addSgr(plainStyle, params));
}

/** The style after a change: a field that the change has is as it says, undefined for off; the others stay. */
export function changedStyle(style: ConsoleStyle, change: ConsoleStyle): ConsoleStyle {
  if (change === plainStyle) return style;
  const next = { ...style, ...change };
  return isPlain(next) ? plainStyle : next;
}

/** Whether a change says so much that nothing of the style before it is left. */
export function isWholeChange(change: ConsoleStyle): boolean {
  return Object.keys(change).length === Object.keys(allOff).length;
}

/** A change, and `ESC [ params m` after it, as one change. */
export function addSgr(change: ConsoleStyle, params: string): ConsoleStyle {
  const parts = params.split(';');
  let next = change;
  for (let i = 0; i < parts.length; i++) {
    const [code = 0, ...own] = numbers(parts[i]!);
    if (code === 38 || code === 48 || code === 58) {
      const rest = own.length > 0 ? own : parts.slice(i + 1).map((part) => numbers(part)[0] ?? 0);
      const { color, used } = extendedColor(rest, own.length > 0);
      if (own.length === 0) i += used;
      if (color !== undefined && code !== 58) next = { ...next, [code === 38 ? 'color' : 'background']: color };
    } else next = switched(next, code, own[0]);
  }
  return next;
}

/** Parameters that `applySgr` makes the style of out of plain text; empty for plain text itself. */
export function sgrOf({ color, background, ...flags }: ConsoleStyle): string {
  const codes = Object.entries(flagCodes).flatMap(([flag, code]) => (flags[flag as keyof typeof flagCodes] ? [code] : []));
  return [...codes, ...colorCodes(color, 38), ...colorCodes(background, 48)].join(';');
}

const flagCodes = { bold: 1, faint: 2, italic: 3, underline: 4, inverse: 7, strike: 9 } as const;

function colorCodes(color: ConsoleColor | undefined, code: 38 | 48): (string | number)[] {
  if (color === undefined) return [];
  if (typeof color === 'number') return [code, 5, color];
  return [code, 2, ...[1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16))];
}

function switched(style: ConsoleStyle, code: number, variant: number | undefined): ConsoleStyle {
  if (code === 0) return allOff;
  if (code === 4 && variant === 0) return { ...style, underline: undefined };
  if (switches[code]) return { ...style, ...switches[code] };
  const hundred = code >= 90 ? 8 : 0;
  const shade = code - (hundred === 8 ? 90 : 30);
  if (shade >= 0 && shade <= 7) return { ...style, color: shade + hundred };
  if (shade >= 10 && shade <= 17) return { ...style, background: shade - 10 + hundred };
  return style;
}

/** What follows 38 or 48: `5 n` or `2 r g b`; with colons there may be a colour space before r. */
function extendedColor(rest: readonly number[], colons: boolean): { color: ConsoleColor | undefined; used: number } {
  const isByte = (value: number | undefined): value is number => value !== undefined && value >= 0 && value <= 255;
  if (rest[0] === 5) return { color: isByte(rest[1]) ? rest[1] : undefined, used: 2 };
  if (rest[0] !== 2) return { color: undefined, used: 1 };
  const from = colons && rest.length > 4 ? 2 : 1;
  const channels = rest.slice(from, from + 3);
  const known = channels.length === 3 && channels.every(isByte);
  return { color: known ? `#${channels.map((byte) => byte.toString(16).padStart(2, '0')).join('')}` : undefined, used: 4 };
}

function numbers(part: string): number[] {
  return part.split(':').map((text) => Number.parseInt(text, 10) || 0);
}

function isPlain(style: ConsoleStyle): boolean {
  return Object.values(style).every((value) => value === undefined);
}
