export { Distribution, type DistributionProps } from './Distribution.js';
export { distribution } from './kind.js';
export { distributionForms, distributionSpecSchema, type DistributionForm, type DistributionSpec } from './spec.js';
