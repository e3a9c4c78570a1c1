import type { Nodes, Root, RootContent } from 'mdast';
import { fromMarkdown, type Extension as FromMarkdown } from 'mdast-util-from-markdown';
import { gfmStrikethroughFromMarkdown, gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown, gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { gfmTaskListItemFromMarkdown, gfmTaskListItemToMarkdown } from 'mdast-util-gfm-task-list-item';
import { toMarkdown, type Options } from 'mdast-util-to-markdown';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import type { Literal } from 'unist';
import { rawInlineSyntax } from './rawInline.js';

/** `{{value}}` in a syntax tree. */
export interface ValueNode extends Literal {
  type: 'inlineValue';
  value: string;
}

/** `$formula$` in a syntax tree, without its signs. */
export interface MathNode extends Literal {
  type: 'inlineMath';
  value: string;
  /** Whether it was written between `$$`. */
  display: boolean;
}

/** Text that is printed as it is: what this module adds to Markdown. */
export interface RawNode extends Literal {
  type: 'raw';
  value: string;
}

declare module 'mdast' {
  interface PhrasingContentMap {
    inlineValue: ValueNode;
    inlineMath: MathNode;
    raw: RawNode;
  }
  interface RootContentMap {
    inlineValue: ValueNode;
    inlineMath: MathNode;
    raw: RawNode;
  }
}

const rawFromMarkdown: FromMarkdown = {
  enter: {
    inlineValue(token) {
      this.enter({ type: 'inlineValue', value: this.sliceSerialize(token).slice(2, -2) }, token);
    },
    inlineMath(token) {
      const text = this.sliceSerialize(token);
      const signs = text.startsWith('$$') ? 2 : 1;
      this.enter({ type: 'inlineMath', value: text.slice(signs, -signs), display: signs === 2 }, token);
    },
  },
  exit: {
    inlineValue(token) {
      this.exit(token);
    },
    inlineMath(token) {
      this.exit(token);
    },
  },
};

const rawToMarkdown: Options = {
  handlers: {
    inlineValue: ({ value }: ValueNode) => `{{${value}}}`,
    inlineMath: ({ value }: MathNode) => `$${value}$`,
    raw: ({ value }: RawNode) => value,
  },
  unsafe: [
    { character: '{', before: '\\{', inConstruct: 'phrasing' },
    { character: '$', inConstruct: 'phrasing' },
  ],
};

/** Settings under which a change of a block changes its own lines alone. */
const style: Options = {
  bullet: '-',
  emphasis: '_',
  rule: '-',
  fences: true,
  listItemIndent: 'one',
  extensions: [gfmStrikethroughToMarkdown(), gfmTableToMarkdown({ tablePipeAlign: false }), gfmTaskListItemToMarkdown(), rawToMarkdown],
};

/** The syntax tree of Markdown: CommonMark, GitHub's tables, task lists and strikethrough, and values and formulas in lines. */
export function parseMarkdown(text: string): Root {
  return fromMarkdown(text, {
    extensions: [gfmStrikethrough(), gfmTable(), gfmTaskListItem(), rawInlineSyntax],
    mdastExtensions: [gfmStrikethroughFromMarkdown(), gfmTableFromMarkdown(), gfmTaskListItemFromMarkdown(), rawFromMarkdown],
  });
}

/** Markdown of one node, without a line end after it. */
export function printMarkdown(node: RootContent): string {
  return toMarkdown(node satisfies Nodes, style).replace(/\n$/, '');
}
