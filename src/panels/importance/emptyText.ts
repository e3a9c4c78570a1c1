import { columnLabel, type ImportanceFacts } from '../../model/index.js';
import { textsOf } from '../../texts/index.js';
import type { PanelContext } from '../panelKind.js';
import { chosenParameters } from './plan.js';
import type { ImportanceSpec } from './spec.js';
import { importanceTexts } from './texts.js';

/** Why there is nothing to show; undefined where there is something. */
export function emptyText(
  spec: ImportanceSpec,
  facts: ImportanceFacts | undefined,
  rows: number,
  { catalog, locale }: PanelContext,
): string | undefined {
  const t = textsOf(importanceTexts, locale);
  if (!spec.target) return t('noTarget');
  const target = columnLabel(spec.target);
  const parameters = chosenParameters(spec, catalog);
  if (!parameters) return t('looking');
  if (parameters.length === 0) return t(spec.parameters ? 'noParameter' : 'noKeyVaries');
  if (!facts) return undefined;
  if (facts.runs === 0) return t('noRuns');
  if (facts.used === 0) return t('noneFinite', { count: facts.runs, target });
  if (facts.used === 1) return t('onlyOne', { target });
  if (rows === 0) return t('noneVaries', { count: facts.used, target });
  return Number.isNaN(facts.r2) ? t('allSame', { count: facts.used, target }) : undefined;
}
