import { textsOf, type Locale } from '../../texts/index.js';
import type { Block } from '../document/block.js';
import { blockTexts } from './blockTexts.js';

const names: Readonly<Record<string, keyof typeof blockTexts.english>> = {
  paragraph: 'paragraph',
  heading: 'heading',
  list: 'list',
  quote: 'quote',
  code: 'code',
  math: 'math',
  callout: 'callout',
  image: 'image',
  video: 'video',
  divider: 'divider',
  table: 'table',
  'table-of-contents': 'contents',
  collapsible: 'collapsible',
  columns: 'columns',
  'run-table': 'runTable',
  embed: 'embed',
  'panel-grid': 'panelGrid',
};

/** What a block is, in words. */
export function blockName({ type }: Block, locale: Locale): string {
  const t = textsOf(blockTexts, locale);
  const name = names[type];
  return name === undefined || name === 'ofType' ? t('ofType', { type }) : t(name);
}
