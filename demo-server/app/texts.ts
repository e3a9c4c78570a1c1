import { defineTexts } from '../../src/texts/index.js';

/** What the demo page says of itself; all else is what the library says. */
export const appTexts = defineTexts('app', {
  language: 'Language',
  loading: 'Loading …',
  retry: 'Retry',
  noAnswer: 'The server did not answer.',
  embedCode: 'Embed code …',
  reports: 'Reports',
  panelCopied: 'The panel is on the clipboard. Paste it into a report.',
  panelNotCopied: 'The panel could not be copied: this page may not write to the clipboard.',
  /** The list of projects. */
  projects: 'Projects',
  searchProjects: 'Search projects',
  shownOf: { one: '{shown} of {count}', other: '{shown} of {count}' },
  noProject: 'There is no project “{name}” here.',
  noneCalled: 'No project is called like “{text}”.',
  noProjects: 'This server has no projects yet. Start it with the folder of some runs, or with an export:',
  name: 'Name',
  runs: 'Runs',
  lastActivity: 'Last activity',
  size: 'Size',
  running: { one: '{count} running', other: '{count} running' },
  unknown: 'unknown',
  noBeginning: 'No run says when it began.',
  activityAt: 'Last activity: {moment}',
  /** Views, and signing in. */
  viewNotOpened: 'This view could not be opened.',
  openWithout: 'It may have been deleted. {link} without it.',
  openProject: 'Open the project',
  signIn: 'Sign in',
  needsToken: 'This server needs a token. Who runs it makes one with {command}.',
  token: 'Token',
  /** In frames of other pages. */
  nothingToShow: 'There is nothing to show.',
  shownByOthers: 'This page is shown by others.',
  aloneText: 'Another site shows it in a frame, and gives it a token that says what it shows. Opened by itself it shows nothing.',
});
