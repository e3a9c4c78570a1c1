import { defineTexts } from '../../texts/index.js';

/** What the settings of parameter importance say. */
export const importanceFormTexts = defineTexts('importance', {
  target: 'Target',
  methods: 'Methods',
  treesField: 'Trees',
  treesDefault: 'by the number of runs',
  seedField: 'Seed',
  chosen: { one: '{count} parameter', other: '{count} parameters' },
  suggested: { one: '{count} parameter, suggested', other: '{count} parameters, suggested' },
  useSuggested: 'Use suggested parameters',
});
