import { ownContent, placedBlocks } from '../document/blockTree.js';
import { readReport } from '../document/readReport.js';
import type { ReportDocument } from '../document/report.js';
import { idsToWrite } from './blockIds.js';
import { blockTexts, containerText, paragraphs, type BlockText } from './blockText.js';
import { printFrontMatter } from './frontMatter.js';
import { idComment, separator } from './markers.js';

/**
 * A report as `.runfolio.md`: front matter, Markdown, and fenced YAML for what Markdown has no sign for. `parseReport` gives exactly the same report back, and a
 * change of one block changes its own lines alone. The order of fields makes no difference. Throws as `readReport` for what is no report.
 */
export function printReport(document: ReportDocument): string {
  // Brings the known fields into their usual order.
  const report = readReport(document);
  const panels = new Set<string>();
  const texts = blockTexts(report.blocks, report.panels, panels);
  const [free, fixed] = [[...freeBlocks(texts)], [...blocksInYaml(texts)]];
  const ids = idsToWrite(
    free.map(({ block }) => ({ id: block.id, content: ownContent(block) })),
    fixed,
  );
  const body = joined(texts, ids);
  return `${printFrontMatter(report, panels)}${body === '' ? '' : `\n${body}\n`}`;
}

/** Blocks whose id stands in a comment, or nowhere. */
function* freeBlocks(texts: readonly BlockText[]): Generator<BlockText> {
  for (const text of texts) {
    yield text;
    if (text.form === 'container') for (const list of text.lists) yield* freeBlocks(list);
  }
}

/** Ids that stand in the YAML of a block around them. */
function* blocksInYaml(texts: readonly BlockText[]): Generator<string> {
  for (const text of freeBlocks(texts)) {
    if (text.form === 'container') continue;
    for (const { block } of placedBlocks([text.block])) if (block !== text.block) yield block.id;
  }
}

function joined(texts: readonly BlockText[], ids: ReadonlySet<string>): string {
  return paragraphs(
    texts.flatMap((text, i) => {
      const { block } = text;
      const own =
        text.form === 'container'
          ? containerText(
              block,
              text.lists.map((list) => joined(list, ids)),
            )
          : text.text;
      if (ids.has(block.id)) return [`${idComment(block.id)}\n${own}`];
      return isList(text) && isList(texts[i - 1]) ? [separator, own] : [own];
    }),
  );
}

/** Two of them below one another would be one. */
function isList(text: BlockText | undefined): boolean {
  return text?.form === 'markdown' && text.block.type === 'list';
}
