export { directionOf, english, isTag, makeLocale, type Locale, type LocaleOptions } from './locale.js';
export { defineTexts, type Message, type Messages, type PluralForms, type TextSet, type ValuesGiven, type ValuesOf } from './message.js';
export { messageProblems } from './messageProblems.js';
export { keptLeftToRight, withMarks, type NumberMarks } from './numberMarks.js';
export { nameWithin, textsOf, type Texts } from './textsOf.js';
