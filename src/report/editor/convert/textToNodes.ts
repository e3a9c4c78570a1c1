import type { Mark, Node, Schema } from '@tiptap/pm/model';
import { isKnownInline, type Inline, type KnownInline, type Mark as MarkName } from '../../document/inline.js';

const markNames: Readonly<Record<MarkName, string>> = { bold: 'bold', italic: 'italic', strike: 'strike', code: 'inlineCode' };

/** A text as the editor holds it. Runs without a character are left out. */
export function textToNodes(text: readonly Inline[], schema: Schema): Node[] {
  return text.flatMap((part) => (isKnownInline(part) ? knownToNode(part, schema) : schema.node('unknownInline', { json: part })));
}

function knownToNode(part: KnownInline, schema: Schema): Node | [] {
  switch (part.type) {
    case 'text': {
      const { type: _type, text, marks: _marks, link: _link, ...extra } = part;
      const fields = extraOf(extra);
      const all = marksOf(part, schema);
      if (text === '') return [];
      return schema.text(text, fields === null ? all : schema.mark('extra', { fields }).addToSet(all));
    }
    case 'math': {
      const { type: _type, tex, marks: _marks, link: _link, ...extra } = part;
      return schema.node('inlineMath', { tex, extra: extraOf(extra) }, undefined, marksOf(part, schema));
    }
    case 'value': {
      const { type: _type, source, marks: _marks, link: _link, ...extra } = part;
      return schema.node('inlineValue', { source, extra: extraOf(extra) }, undefined, marksOf(part, schema));
    }
    case 'break': {
      const { type: _type, marks: _marks, link: _link, ...extra } = part;
      return schema.node('hardBreak', { extra: extraOf(extra) }, undefined, marksOf(part, schema));
    }
    default:
      return part satisfies never;
  }
}

function marksOf({ marks = [], link }: KnownInline, schema: Schema): readonly Mark[] {
  const named = marks.map((mark) => schema.mark(markNames[mark]));
  const all = link === undefined ? named : [...named, schema.mark('link', { href: link })];
  return all.reduce<readonly Mark[]>((set, mark) => mark.addToSet(set), []);
}

/** Fields that are not known, as an attribute. */
export function extraOf(fields: object): object | null {
  return Object.values(fields).some((field) => field !== undefined) ? fields : null;
}
