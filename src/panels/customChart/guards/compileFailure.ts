import { RunfolioError } from '../../../model/index.js';
import type { ChartJson } from '../spec.js';

/** Marks Vega-Lite draws here: all but images, which are refused earlier. */
const marks = new Set('arc area bar boxplot circle errorband errorbar geoshape line point rect rule square text tick trail'.split(' '));

const parts = ['layer', 'concat', 'hconcat', 'vconcat', 'spec'];

/** What Vega-Lite refused, with the path of the innermost view it refuses by itself. */
export function compileFailure(chart: ChartJson, cause: unknown, compile: (part: ChartJson) => unknown): RunfolioError {
  const shared = Object.fromEntries(Object.entries(chart).filter(([key]) => key === 'data' || key === 'encoding'));
  const { path, reason, view } = innermost(chart, '', cause, (part) =>
    compile({ ...shared, ...part, encoding: { ...(shared['encoding'] as object), ...(part['encoding'] as object) } }),
  );
  const text = unknownMark(view) ?? (reason instanceof Error ? reason.message : String(reason)).slice(0, 300);
  return new RunfolioError('bad-spec', `Vega-Lite refuses the chart${path ? ` at ${path}` : ''}: ${text}`, { cause });
}

interface Innermost {
  path: string;
  reason: unknown;
  view: ChartJson;
}

/** Of a mark it does not know Vega-Lite says nothing one could read. */
function unknownMark({ mark }: ChartJson): string | undefined {
  const type: unknown = typeof mark === 'object' && mark !== null && 'type' in mark ? mark.type : mark;
  if (mark === undefined || (typeof type === 'string' && marks.has(type))) return undefined;
  return `${JSON.stringify(type) ?? 'nothing'} is no mark. Marks are ${[...marks].join(', ')}.`;
}

function innermost(view: ChartJson, path: string, reason: unknown, compile: (part: ChartJson) => unknown): Innermost {
  for (const key of parts) {
    const children = [view[key]].flat().filter((one): one is ChartJson => typeof one === 'object' && one !== null && !Array.isArray(one));
    for (const [i, child] of children.entries()) {
      const at = `${path ? `${path}.` : ''}${key}${Array.isArray(view[key]) ? `[${i}]` : ''}`;
      try {
        compile(child);
      } catch (own) {
        return innermost(child, at, own, compile);
      }
    }
  }
  return { path, reason, view };
}
