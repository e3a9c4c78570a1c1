import { filterPatterns } from '../model/index.js';
import { defineTexts } from '../texts/index.js';

/** Filters in words. */
export const filterTexts = defineTexts('filters', filterPatterns);
