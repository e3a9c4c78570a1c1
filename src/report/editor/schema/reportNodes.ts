import { Node, type AnyExtension } from '@tiptap/core';
import * as blocks from './blockNodes.js';
import * as inline from './inlineNodes.js';
import * as prose from './proseNodes.js';
import * as tables from './tableNodes.js';
import * as marks from './textMarks.js';

const ReportNode = Node.create({ name: 'doc', topNode: true, content: 'block+' });

/** All that a report's text is made of, as the editor holds it; `views` are put in the place of those of the same name. */
export function reportNodes(views: readonly Node[] = []): AnyExtension[] {
  const all: readonly AnyExtension[] = [
    ReportNode,
    ...Object.values(prose).filter((part) => part instanceof Node),
    ...Object.values(blocks),
    ...Object.values(tables),
    ...Object.values(inline),
    ...Object.values(marks),
  ];
  return all.map((part) => views.find(({ name }) => name === part.name) ?? part);
}
