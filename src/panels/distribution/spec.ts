import * as z from 'zod/mini';
import { columnSchema, type Column } from '../../model/index.js';
import type { BandwidthRule, BinRule } from '../../numeric/index.js';
import { groupChoiceSchema, type GroupChoice } from '../groups/index.js';

/** How the values of a group are drawn. Columns without numbers are counted per value, whatever the form. */
export const distributionForms = ['box', 'violin', 'histogram', 'ecdf', 'strip'] as const;
export type DistributionForm = (typeof distributionForms)[number];

/** What the author of a distribution chose. */
export interface DistributionSpec {
  /** Whose values are shown; nothing is drawn without one. */
  value?: Column | undefined;
  form: DistributionForm;
  groupBy: GroupChoice;
  scale: 'linear' | 'log';
  /** Whether boxes and violins of few runs show each run as a point. */
  points: boolean;
  /** Of histograms: a rule for the width of bins, over all groups together, or how many there are. On a log axis they are as wide in the logarithm. */
  bins: BinRule;
  /** What the bars of histograms are as high as. */
  heights: 'count' | 'density';
  /** Of violins. A number is in units of the value; on a log axis in decades. */
  bandwidth: BandwidthRule;
}

/** Fields that are not known stay, so that an edit saves them too. */
export const distributionSpecSchema: z.ZodMiniType<DistributionSpec> = z.looseObject({
  value: z.optional(columnSchema),
  form: z.enum(distributionForms),
  groupBy: groupChoiceSchema,
  scale: z.enum(['linear', 'log']),
  points: z.boolean(),
  bins: z.union([z.enum(['freedman-diaconis', 'scott', 'sturges']), z.int().check(z.gte(1), z.lte(1000))]),
  heights: z.enum(['count', 'density']),
  bandwidth: z.union([z.enum(['scott', 'silverman']), z.number().check(z.positive())]),
});
