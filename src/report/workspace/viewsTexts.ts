import { defineTexts } from '../../texts/index.js';

/** What the menu of saved views says. */
export const viewsTexts = defineTexts('savedViews', {
  views: 'Views',
  viewsOf: 'Views: {name}',
  viewsChanged: 'Views: {name}, changed',
  saved: 'Saved views',
  reading: 'Reading the saved views',
  mine: 'My view',
  mineAbout: 'as you left it in this browser',
  byAgo: '{author} · {ago}',
  copyName: '{name} (mine)',
  importWandb: 'Import W&B workspace …',
  deleteAsk: 'Delete {name} for everybody?',
  deleteOne: 'Delete {name}',
  delete: 'Delete',
  keep: 'Keep',
  saveAs: 'Save as a new view',
  name: 'Name',
  save: 'Save',
  otherSaved: 'Somebody else has saved {name} since you opened it. Save yours as a new view, or look at theirs.',
  dropMine: 'Drop mine, open theirs',
  wasChanged: '{name} was changed in this browser.',
  saveChanges: 'Save changes',
  undoChanges: 'Undo changes',
});
