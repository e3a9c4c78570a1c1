import type { RunId } from '../../../model/index.js';
import { isObject, type Fields } from '../fields.js';

/** What W&B lets people choose as a colour. */
const colorPattern = /^(?:#(?:[0-9a-f]{3}){1,2}|rgba?\(\s*\d{1,3}\s*,\s*\d{1,3}\s*,\s*\d{1,3}\s*(?:,\s*(?:0|1|0?\.\d+)\s*)?\))$/i;

export function isColor(value: unknown): value is string {
  return typeof value === 'string' && colorPattern.test(value);
}

/** Colours of runs by their ids, as grids and workspaces have them. Those of groups, whose keys are no ids, stay where they are. */
export function readRunColors(fields: Fields): Record<RunId, string> {
  const ids = Object.keys(fields.json).filter((key) => /^[A-Za-z0-9_-]{1,128}$/.test(key) && key !== 'ref');
  return Object.fromEntries(
    ids.flatMap((id): [RunId, string][] => {
      const color = fields.take(id, isColor);
      return color === undefined ? [] : [[id, color]];
    }),
  );
}

/** The colours that panels give to lines, for the runs that they belong to; those of earlier panels come first. */
export function panelColors(panels: readonly unknown[]): Record<RunId, string> {
  const colors = panels.map((panel) => {
    const config = isObject(panel) ? panel['config'] : undefined;
    return lineColors(isObject(config) ? config['overrideColors'] : undefined);
  });
  return Object.assign({}, ...colors.toReversed()) as Record<RunId, string>;
}

/** Colours that a panel gives to lines, by `RUN:METRIC`, for the runs that they belong to. */
export function lineColors(overrides: unknown): Record<RunId, string> {
  if (typeof overrides !== 'object' || overrides === null) return {};
  return Object.fromEntries(
    Object.entries(overrides).flatMap(([key, value]: [string, unknown]): [RunId, string][] => {
      const [, id] = /^([A-Za-z0-9_-]{1,128}):./s.exec(key) ?? [];
      const color = typeof value === 'object' && value !== null && 'color' in value ? value.color : value;
      return id !== undefined && isColor(color) ? [[id, color]] : [];
    }),
  );
}
