import { defineTexts } from '../../texts/index.js';

/** What is said where panels are added to a report. */
export const addTexts = defineTexts('savedViews', {
  addPanels: { one: 'Add panel to report', other: 'Add {count} panels to report' },
  madeReport: 'Made the report {title}.',
  addedTo: 'Added to your draft of {title}. Readers see it once you publish.',
  untitled: 'Untitled report',
  stay: 'Stay here',
  openReport: 'Open report',
  newReport: 'New report',
  title: 'Title',
  create: 'Create',
  readingReports: 'Reading the list of reports',
  noReports: 'There are no reports yet.',
  search: 'Search reports',
  reports: 'Reports',
  noneCalled: 'No report is called like “{text}”.',
});
