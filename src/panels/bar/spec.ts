import * as z from 'zod/mini';
import { type Centre, centres, type Column, columnSchema, type Spread, spreads } from '../../model/index.js';
import { groupChoiceSchema, type GroupChoice } from '../groups/index.js';

/** What decides the order of bars: the value of the first column, the name of the run or the values of the group, or when the (first) run was created. */
export const barOrders = ['value', 'name', 'created'] as const;
export type BarOrder = (typeof barOrders)[number];

/** What the author of a bar chart chose. */
export interface BarChartSpec {
  /** The numbers shown, side by side; nothing is drawn without one. */
  values: Column[];
  /** What makes a bar: a group of runs, or (`none`) each run. */
  groupBy: GroupChoice;
  /** The number that stands for a group's runs. */
  centre: Centre;
  /** What the error bars of groups show. */
  spread: Spread;
  orientation: 'horizontal' | 'vertical';
  order: BarOrder;
  ascending: boolean;
  scale: 'linear' | 'log';
  /** Whether a linear axis starts at 0, as lengths of bars must to be compared; else it covers the values alone. */
  fromZero: boolean;
}

/** Fields that are not known stay, so that an edit saves them too. */
export const barChartSpecSchema: z.ZodMiniType<BarChartSpec> = z.looseObject({
  values: z.array(columnSchema),
  groupBy: groupChoiceSchema,
  centre: z.enum(centres),
  spread: z.enum(spreads),
  orientation: z.enum(['horizontal', 'vertical']),
  order: z.enum(barOrders),
  ascending: z.boolean(),
  scale: z.enum(['linear', 'log']),
  fromZero: z.boolean(),
});
