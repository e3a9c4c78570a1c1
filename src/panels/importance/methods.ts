/** A way to say how much a parameter matters, as a column of the panel. */
export type ImportanceMethod = 'permutation' | 'mdi' | 'ped_anova' | 'pearson' | 'spearman';

/** All methods, in the order in which columns stand. */
export const importanceMethods = ['permutation', 'mdi', 'ped_anova', 'pearson', 'spearman'] as const satisfies readonly ImportanceMethod[];

export interface MethodFacts {
  /** Figures have a sign: bars go both ways from the middle. */
  signed: boolean;
  /** The forest said it: of no worth where the forest explains too little. */
  forest: boolean;
}

/** What their figures are; a text of the method's name is its label, one with `About` after it says what the figure is. */
export const methodFacts: Readonly<Record<ImportanceMethod, MethodFacts>> = {
  permutation: { signed: false, forest: true },
  mdi: { signed: false, forest: true },
  ped_anova: { signed: false, forest: false },
  pearson: { signed: true, forest: false },
  spearman: { signed: true, forest: false },
};
