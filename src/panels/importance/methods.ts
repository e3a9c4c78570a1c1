/** A way to say how much a parameter matters, as a column of the panel. */
export type ImportanceMethod = 'permutation' | 'mdi' | 'ped_anova' | 'pearson' | 'spearman';

/** All methods, in the order in which columns stand. */
export const importanceMethods = ['permutation', 'mdi', 'ped_anova', 'pearson', 'spearman'] as const satisfies readonly ImportanceMethod[];

export interface MethodFacts {
  /** Above the column. */
  label: string;
  /** A sentence: what the figure is. */
  about: string;
  /** Figures have a sign: bars go both ways from the middle. */
  signed: boolean;
  /** The forest said it: of no worth where the forest explains too little. */
  forest: boolean;
}

/** What people read of each method. */
export const methodFacts: Readonly<Record<ImportanceMethod, MethodFacts>> = {
  permutation: {
    label: 'Permutation',
    about:
      'How much of the out-of-bag R² is lost when the values are shuffled among the runs; line: 95 % bootstrap interval over the runs.',
    signed: false,
    forest: true,
  },
  mdi: {
    label: 'MDI',
    about: 'Share of the squared error that splits on it took away while the trees grew. Favours parameters of many values.',
    signed: false,
    forest: true,
  },
  ped_anova: {
    label: 'PED-ANOVA',
    about: 'Share; how differently the best tenth of the runs is spread over the values than all runs are.',
    signed: false,
    forest: false,
  },
  pearson: {
    label: 'Pearson',
    about: 'Linear correlation, of log10 for logarithmic parameters; of categories the correlation ratio η, which has no sign.',
    signed: true,
    forest: false,
  },
  spearman: {
    label: 'Spearman',
    about:
      'Correlation of ranks: whether the target rises or falls with the values; of categories the correlation ratio η, which has no sign.',
    signed: true,
    forest: false,
  },
};
