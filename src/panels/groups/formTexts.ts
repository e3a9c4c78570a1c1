import { defineTexts } from '../../texts/index.js';

/** What settings say of groups. */
export const groupFormTexts = defineTexts('groups', {
  groups: 'Groups',
  asRunSet: 'As the run set',
  byColumns: 'Equal in chosen columns',
  allBut: 'Equal in all config keys but …',
  leaveOut: 'Leave out {column}',
  but: 'But',
  column: 'Column',
  add: 'Add',
});
