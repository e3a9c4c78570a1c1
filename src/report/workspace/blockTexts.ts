import { defineTexts } from '../../texts/index.js';

/** What blocks are called where a report is compared. */
export const blockTexts = defineTexts('reportHistory', {
  paragraph: 'Paragraph',
  heading: 'Heading',
  list: 'List',
  quote: 'Quote',
  code: 'Code',
  math: 'Formula',
  callout: 'Callout',
  image: 'Image',
  video: 'Video',
  divider: 'Divider',
  table: 'Table',
  contents: 'Contents',
  collapsible: 'Folded part',
  columns: 'Columns',
  runTable: 'Run table',
  embed: 'Embedded page',
  panelGrid: 'Panel grid',
  ofType: 'Block of type {type}',
});
