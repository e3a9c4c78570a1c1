import elementStyle from './element.css?inline';
import panelStyles from '../../../panelStyles.css?inline';
import printStyles from '../../../panels/print.css?inline';

/** Styles of panels in an element; `others` between those of panels and those of paper. */
export function elementStyles(...others: readonly string[]): readonly string[] {
  return [panelStyles, ...others, printStyles, elementStyle];
}
