export { compareOf, ofOtherTable, setCompare } from './choice.js';
export { CompareButton, type CompareButtonProps } from './CompareButton.js';
export { CompareDrawing } from './CompareDrawing.js';
export { compareHeading } from './heading.js';
export { compareTwin } from './compareTwin.js';
export { planCompare } from './plan.js';
export { canCompare } from './sides.js';
export type { CompareSpec, CompareState } from './spec.js';
export { isCompareView, viewCompare, type CompareView } from './view.js';
