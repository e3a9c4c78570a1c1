import { defineTexts } from '../../texts/index.js';

/** What the import of W&B reports and workspaces says. */
export const wandbTexts = defineTexts('wandbImport', {
  report: 'Import W&B report',
  workspace: 'Import W&B workspace',
  reportSource: 'The JSON of a W&B report: its spec, or what W&B’s API answers. Nothing is sent to W&B, and data is not fetched from it.',
  workspaceSource:
    'The JSON of a W&B workspace: its spec, or what W&B’s API answers. Nothing is sent to W&B, and data is not fetched from it.',
  file: 'File',
  orPaste: 'or paste it',
  read: 'Read',
  runsIn: 'Runs of {project} are in',
  noneOf: 'none of these: {name}',
  kept: { one: '{count} kept', other: '{count} kept' },
  keptTitle: 'Kept',
  keptAbout: 'Shown as placeholders, with their JSON.',
  approximated: { one: '{count} approximated', other: '{count} approximated' },
  approximatedTitle: 'Approximated',
  approximatedAbout: 'Shown, but not in all as they were.',
  mapped: { one: '{count} mapped', other: '{count} mapped' },
  mappedTitle: 'Mapped',
  mappedAbout: 'Shown as they were.',
  became: '{what} → {became}',
  afterPublishing: 'Readers see it once you publish.',
  openDraft: 'Open as draft',
});
