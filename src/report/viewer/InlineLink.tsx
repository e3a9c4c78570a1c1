import type { ReactNode } from 'react';
import { linkSchema } from '../document/link.js';
import { useViewer } from './viewerContext.js';

/** A link to another page, which learns nothing of this one, or to a block of this report. What is no link that a report may have is text. */
export function InlineLink({ href, children }: { href: string; children: ReactNode }) {
  const { goTo } = useViewer();
  if (!linkSchema.safeParse(href).success) return children;
  if (!href.startsWith('#')) {
    return (
      <a href={href} target="_blank" rel="noopener noreferrer nofollow" referrerPolicy="no-referrer">
        {children}
      </a>
    );
  }
  return (
    <a
      href={href}
      onClick={(event) => {
        event.preventDefault();
        goTo(href.slice(1));
      }}
    >
      {children}
    </a>
  );
}
