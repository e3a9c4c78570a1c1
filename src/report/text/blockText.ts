import { canonicalJson } from '../../model/index.js';
import type { Block } from '../document/block.js';
import { blockLists, withBlockLists } from '../document/blockTree.js';
import type { ReportDocument } from '../document/report.js';
import { blockToMdast } from './blockToMdast.js';
import { columnComment, fences } from './markers.js';
import { printMarkdown } from './markdown.js';
import { readBlocks } from './readBlocks.js';
import { printYamlBlock } from './yamlBlock.js';
import { changedByMarkdown } from './yamlText.js';

/** A block as text, without its id. */
export type BlockText =
  /** Markdown, or YAML with all that is in the block. */
  | { block: Block; form: 'markdown' | 'yaml'; text: string }
  /** Lines around the blocks in it. */
  | { block: Block; form: 'container'; lists: BlockText[][] };

/** Prints blocks; each takes the form that gives exactly the same block back, Markdown rather than YAML. `written` takes the ids of the panels that were printed. */
export function blockTexts(blocks: readonly Block[], panels: ReportDocument['panels'], written: Set<string>): BlockText[] {
  return blocks.map((block): BlockText => {
    if (isFaithfulContainer(block)) {
      return { block, form: 'container', lists: blockLists(block).map((list) => blockTexts(list, panels, written)) };
    }
    const node = blockToMdast(block);
    const text = node && printMarkdown(node);
    if (text !== undefined && givesBack(text, block)) return { block, form: 'markdown', text };
    return { block, form: 'yaml', text: yamlText(block, panels, written) };
  });
}

/** The lines of a block with blocks in it; `print` gives those of a list of them. */
export function containerText(block: Block, lists: readonly string[]): string {
  const { open, close } = fences(block);
  const inner = block.type === 'columns' ? block.columns.map((column, i) => paragraphs([columnComment(column), lists[i] ?? ''])) : lists;
  const first = block.type === 'columns' && inner[0] !== undefined ? [`${open}\n${inner[0]}`, ...inner.slice(1)] : [open, ...inner];
  return paragraphs([...first, close]);
}

/** Texts with an empty line between them; empty ones are left out. */
export function paragraphs(texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join('\n\n');
}

/** Panels that are not printed yet are printed where they stand. */
function yamlText({ id: _id, type, ...fields }: Block, panels: ReportDocument['panels'], written: Set<string>): string {
  if (type !== 'panel-grid') return printYamlBlock(type, fields);
  const { panels: ids } = fields as { panels: string[] };
  const entries = ids.map((id) => {
    if (written.has(id) || !Object.hasOwn(panels, id)) return id;
    written.add(id);
    return panels[id];
  });
  return printYamlBlock(type, { ...fields, panels: entries });
}

function isFaithfulContainer(block: Block): boolean {
  const lists = blockLists(block);
  if (lists.length === 0) return false;
  const empty = withBlockLists(block, []);
  return givesBack(containerText(empty, []), empty);
}

/** Whether the text is read as exactly this block. */
function givesBack(text: string, block: Block): boolean {
  if (changedByMarkdown.test(text)) return false;
  let complaints = 0;
  const { blocks } = readBlocks(text, () => {
    complaints++;
    return undefined;
  });
  const [read, other] = blocks;
  if (complaints > 0 || !read || other) return false;
  const { id: _id, ...body } = block;
  return canonicalJson(read) === canonicalJson(body);
}
