import { Fragment, type ReactNode } from 'react';
import { isKnownInline, type Inline, type Mark } from '../document/inline.js';
import { InlineLink } from './InlineLink.js';
import { InlineValueView } from './InlineValueView.js';
import { MathView } from './MathView.js';

/** A line of text: marks, links, formulas and values of the data. */
export function InlineText({ text }: { text: readonly Inline[] }) {
  return text.map((part, i) => {
    const drawn = marked(<Part part={part} />, part.marks ?? []);
    // Parts have no names of their own, and keep nothing but what they are drawn from.
    // oxlint-disable-next-line react/no-array-index-key
    return <Fragment key={i}>{part.link === undefined ? drawn : <InlineLink href={part.link}>{drawn}</InlineLink>}</Fragment>;
  });
}

function Part({ part }: { part: Inline }) {
  if (!isKnownInline(part)) return <span className="rf-unknown-inline">[{part.type}]</span>;
  switch (part.type) {
    case 'text':
      return part.text;
    case 'break':
      return <br />;
    case 'math':
      return <MathView tex={part.tex} />;
    case 'value':
      return <InlineValueView source={part.source} />;
    default:
      return part satisfies never;
  }
}

const tags = { bold: 'strong', italic: 'em', strike: 's', code: 'code' } as const satisfies Record<Mark, string>;

function marked(content: ReactNode, marks: readonly Mark[]): ReactNode {
  return marks.reduceRight((inner, mark) => {
    const Tag = tags[mark];
    return <Tag>{inner}</Tag>;
  }, content);
}
