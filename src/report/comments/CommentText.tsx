import type { ReactNode } from 'react';

/** Addresses, code and what stands out. Everything else is text as it was written. */
const pattern = /(https?:\/\/[^\s<>"'`)\]]*[^\s<>"'`)\].,;:!?])|`([^`\n]+)`|\*\*([^*\n]+)\*\*/g;

/** What somebody wrote: plain text, in which addresses are links, and `code` and **bold** are drawn so. */
export function CommentText({ text }: { text: string }) {
  const parts: ReactNode[] = [];
  let end = 0;
  for (const match of text.matchAll(pattern)) {
    const [whole, link, code, bold] = match;
    parts.push(text.slice(end, match.index), <Part key={match.index} link={link} code={code} bold={bold} />);
    end = match.index + whole.length;
  }
  return (
    <p className="rf-comment-text" dir="auto">
      {parts}
      {text.slice(end)}
    </p>
  );
}

function Part({ link, code, bold }: { link: string | undefined; code: string | undefined; bold: string | undefined }) {
  if (code !== undefined) return <code>{code}</code>;
  if (bold !== undefined) return <strong>{bold}</strong>;
  return (
    <a href={link} target="_blank" rel="noreferrer noopener nofollow">
      {link}
    </a>
  );
}
