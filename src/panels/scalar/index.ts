export { scalar } from './kind.js';
export { ScalarCard, type ScalarCardProps } from './ScalarCard.js';
export { scalarPicks, scalarSpecSchema, type ScalarPick, type ScalarSpec } from './spec.js';
