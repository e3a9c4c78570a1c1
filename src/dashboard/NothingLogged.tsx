import type { Catalog } from '../model/index.js';
import { Notice } from './Notice.js';

/** What stands in place of panels where no run has a metric: what the project holds instead. */
export function NothingLogged({ catalog }: { catalog: Catalog }) {
  const { runs, tables } = catalog;
  if (tables.length > 0) return <Notice title={titleOf(runs)} text={tablesText(catalog)} />;
  if (runs === 0) return <Notice title={titleOf(runs)} text="Import some, and their metrics appear here by section." />;
  const who = runs === 1 ? 'The one run of this project has' : `None of the ${runs} runs of this project has`;
  return <Notice title={titleOf(runs)} text={`${who} logged a metric. Configs and summaries are in the run list.`} />;
}

function titleOf(runs: number): string {
  return runs === 0 ? 'This project has no runs yet.' : 'No metrics to plot.';
}

/** Names of tables in the sentence; more are counted. */
const mostNames = 5;

function tablesText({ tables }: Catalog): string {
  const keys = [...new Set(tables.map(({ key }) => key))];
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  const others = keys.length - mostNames;
  const names = `${keys.slice(0, mostNames).join(', ')}${others > 0 ? ` and ${others.toLocaleString('en')} more` : ''}`;
  const what = `${count(tables.length, 'logged table')} with ${count(rows, 'row')}: ${names}.`;
  return `It has ${what} “Add panel” shows what can be drawn of ${tables.length === 1 ? 'it' : 'them'}.`;
}

function count(number: number, noun: string): string {
  return `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`;
}
