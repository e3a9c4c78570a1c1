import { columnLabel, type ImportanceFacts } from '../../model/index.js';
import { formatStep } from '../../theme/index.js';
import type { PanelContext } from '../panelKind.js';
import { chosenParameters } from './plan.js';
import type { ImportanceSpec } from './spec.js';

/** Why there is nothing to show; undefined where there is something. */
export function emptyText(
  spec: ImportanceSpec,
  facts: ImportanceFacts | undefined,
  rows: number,
  { catalog }: PanelContext,
): string | undefined {
  if (!spec.target) return 'No target is chosen yet.';
  const target = columnLabel(spec.target);
  const parameters = chosenParameters(spec, catalog);
  if (!parameters) return 'Looking for parameters.';
  if (parameters.length === 0) return spec.parameters ? 'No parameter is chosen yet.' : 'No config key varies between runs.';
  if (!facts) return undefined;
  if (facts.runs === 0) return 'This set has no run.';
  if (facts.used === 0) return `None of ${formatStep(facts.runs)} runs has a finite value of ${target}.`;
  if (facts.used === 1) return `Only one run has a finite value of ${target}: nothing can be compared.`;
  if (rows === 0) return `No parameter varies among the ${formatStep(facts.used)} runs that have ${target}.`;
  return Number.isNaN(facts.r2) ? `${target} is the same in all ${formatStep(facts.used)} runs: nothing can matter for it.` : undefined;
}
