import { defineTexts } from '../texts/index.js';

/** What the frame of every panel says. */
export const panelTexts = defineTexts('panels', {
  settingsOf: 'Settings of {title}',
  leaveFullOf: 'Leave full view of {title}',
  asChart: 'View as chart',
  asTable: 'View as table',
  full: 'Full view',
  leaveFull: 'Leave full view',
  download: 'Download …',
  duplicate: 'Duplicate',
  copy: 'Copy panel',
  addToReport: 'Add to report …',
  comment: 'Comment',
  remove: 'Remove',
  title: 'Title',
  legendAndNotes: 'Legend and notes',
  unknownKind: 'This page has no panel of kind {kind}. Its settings are kept.',
  notOpened: 'Not opened',
  /** The label of what is selected: `3 runs of val/loss`. */
  runsOf: { one: '{count} run of {what}', other: '{count} runs of {what}' },
});
