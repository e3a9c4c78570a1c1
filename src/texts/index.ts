export { english, type Locale, type NumberMarks } from './locale.js';
export { defineTexts, type Message, type Messages, type PluralForms, type TextSet, type ValuesGiven, type ValuesOf } from './message.js';
export { messageProblems } from './messageProblems.js';
export { nameWithin, textsOf, type Texts } from './textsOf.js';
