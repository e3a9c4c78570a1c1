import { RunfolioError } from '../../../model/index.js';
import type { ChartJson } from '../spec.js';

/** Keys whose texts Vega-Lite takes for expressions. */
const expressionKeys = new Set(['calculate', 'filter', 'expr', 'test', 'update', 'labelExpr', 'filterExpr']);

/** Refuses a chart in which an expression is none, and names its place. `parse`: Vega's, which throws. */
export function checkExpressions(chart: ChartJson, parse: (text: string) => unknown): void {
  const visit = (json: unknown, path: string): void => {
    if (Array.isArray(json)) json.forEach((one, i) => visit(one, `${path}[${i}]`));
    if (typeof json !== 'object' || json === null || Array.isArray(json)) return;
    for (const [key, value] of Object.entries(json)) {
      const at = path ? `${path}.${key}` : key;
      if (typeof value === 'string' && expressionKeys.has(key)) checkExpression(value, at, parse);
      // Rows are values.
      else if (key !== 'values' && key !== 'datasets') visit(value, at);
    }
  };
  visit(chart, '');
}

function checkExpression(text: string, at: string, parse: (text: string) => unknown): void {
  try {
    parse(text);
  } catch (cause) {
    const reason = (cause instanceof Error ? cause.message : String(cause)).replace(/\.$/, '');
    throw new RunfolioError('bad-spec', `The expression at ${at} is not right: ${reason}, in “${text.slice(0, 120)}”.`, { cause });
  }
}
