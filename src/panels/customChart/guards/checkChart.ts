import { RunfolioError } from '../../../model/index.js';
import { checkLimits, type Source } from './checkLimits.js';
import type { ChartJson } from '../spec.js';

/** Levels within each other: Vega-Lite compiles by recursion. */
const mostLevels = 60;
/** Values, objects and lists in all; data excepted, of which `mostRows` rows are taken. */
const mostNodes = 50_000;
/** Rows a chart brings itself. */
const mostOwnRows = 100_000;

const polluting = new Set(['__proto__', 'constructor', 'prototype']);

/** Refuses what a chart must not do: load anything, lead elsewhere, touch the page, or be too large. Names the place. `from`: whether it is a chart or what it compiles to. */
export function checkChart(chart: ChartJson, from: Source = 'author'): void {
  let nodes = 0;
  const visit = (json: unknown, path: string, level: number, inData: boolean): void => {
    if (typeof json !== 'object' || json === null) return;
    if (++nodes > mostNodes) throw refused('It has too many parts', path, `at most ${mostNodes.toLocaleString('en-US')}`);
    if (level > mostLevels) throw refused('It is nested too deeply', path.slice(0, 60), `at most ${mostLevels} levels`);
    if (Array.isArray(json)) {
      if (inData && json.length > mostOwnRows)
        throw refused(`It brings ${json.length.toLocaleString('en-US')} rows`, path, 'at most 100,000');
      // Rows are values: nothing in them is an instruction.
      if (!inData) json.forEach((one, i) => visit(one, `${path}[${i}]`, level + 1, false));
      return;
    }
    for (const [key, value] of Object.entries(json)) {
      const at = path ? `${path}.${key}` : key;
      checkEntry(key, value, at, json);
      checkLimits(key, value, at, json, from);
      visit(value, at, level + 1, isRows(key, path));
    }
  };
  visit(chart, '', 0, false);
}

/** Whether what is under a key is rows of data: `data.values`, `datasets.NAME`. */
function isRows(key: string, path: string): boolean {
  return (key === 'values' && /(?:^|\.)(?:data|from\.data|data\[\d+\])$/.test(path)) || /(?:^|\.)datasets$/.test(path);
}

function checkEntry(key: string, value: unknown, at: string, parent: object): void {
  if (polluting.has(key)) throw refused(`“${key}” is no name for a field here`, at);
  if (key === 'url' || key === 'href') throw refused('A chart loads nothing and leads nowhere: its data is runs, history or table', at);
  if ((key === 'mark' || key === 'type') && isImage(key, value, parent))
    throw refused('Image marks are not drawn, for they load files', at);
  if (key === 'bind' && !bindsToChart(value)) throw refused('A parameter can be bound to "scales" or "legend", not to the page', at);
  if (key === 'usermeta') throw refused('Options for embedding are not taken', at);
  if (/(?:^|\.)config\.(?:events|signals|customFormatTypes|usermeta)$/.test(at)) throw refused('This part of config is not taken', at);
}

function isImage(key: string, value: unknown, parent: object): boolean {
  if (value !== 'image') return false;
  return key === 'mark' || !('field' in parent);
}

function bindsToChart(value: unknown): boolean {
  if (value === 'scales' || value === 'legend') return true;
  return typeof value === 'object' && value !== null && Object.keys(value).length === 1 && 'legend' in value;
}

function refused(reason: string, path: string, hint?: string): RunfolioError {
  return new RunfolioError('bad-spec', `${reason} (${path}).`, { hint });
}
