import { wordLists } from './wordLists.js';

/** Elements that say nothing of a text. */
const dropped =
  'script, style, meta, link, title, head > *, xml, object, iframe, embed, noscript, template, svg, button, select, textarea, video, audio, canvas, form > input:not([type=checkbox])';

/** Makes the page that was pasted a text: without what is for machines, and without what word processors leave. The page is not shown anywhere, and nothing in it runs. */
export function cleanHtml(root: HTMLElement): void {
  dropComments(root);
  for (const element of root.querySelectorAll(dropped)) element.remove();
  for (const element of root.querySelectorAll('*')) {
    // `<o:p>` and the like are marks of word processors around text.
    if (element.localName.includes(':')) unwrap(element);
  }
  for (const heading of root.querySelectorAll('p.MsoTitle')) rename(heading, 'h1');
  wordLists(root);
  for (const cell of root.querySelectorAll('td, th')) flattenCell(cell);
  for (const paragraph of root.querySelectorAll('p, h1, h2, h3, h4, h5, h6')) {
    const isEmpty = !paragraph.textContent?.replaceAll('\u00A0', ' ').trim() && !paragraph.querySelector('img, br, .katex');
    if (isEmpty) paragraph.remove();
  }
}

function dropComments(root: HTMLElement): void {
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_COMMENT);
  const comments: Node[] = [];
  while (walker.nextNode()) comments.push(walker.currentNode);
  for (const comment of comments) comment.parentNode?.removeChild(comment);
}

function unwrap(element: Element): void {
  element.replaceWith(...element.childNodes);
}

function rename(element: Element, name: string): void {
  const other = element.ownerDocument.createElement(name);
  other.append(...element.childNodes);
  element.replaceWith(other);
}

/** Cells of reports hold lines, no blocks: each that was there begins a new line. */
function flattenCell(cell: Element): void {
  const blocks = [...cell.querySelectorAll('p, div, li, h1, h2, h3, h4, h5, h6, blockquote, pre')];
  for (const [i, block] of blocks.entries()) {
    if (i > 0 && !block.contains(blocks[i - 1] ?? null) && !blocks[i - 1]?.contains(block))
      block.before(block.ownerDocument.createElement('br'));
  }
  for (const block of blocks.toReversed()) unwrap(block);
  for (const list of cell.querySelectorAll('ul, ol')) unwrap(list);
}
