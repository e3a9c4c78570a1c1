import { useMemo } from 'react';
import { useTexts } from '../../react/index.js';
import type { Heading, TableOfContents } from '../document/block.js';
import { placedBlocks } from '../document/blockTree.js';
import type { ReportDocument } from '../document/report.js';
import { InlineText } from './InlineText.js';
import { viewerTexts } from './texts.js';
import { useViewer } from './viewerContext.js';

/** The headings of the report, each a way to it. */
export function ContentsView({ contents: { depth = 6 } }: { contents: TableOfContents }) {
  const t = useTexts(viewerTexts);
  const { report, goTo } = useViewer();
  const headings = useMemo(() => headingsOf(report).filter(({ level }) => level <= depth), [report, depth]);
  const least = Math.min(...headings.map(({ level }) => level));
  if (headings.length === 0) return <p className="rf-quiet">{t('noHeadings')}</p>;
  return (
    <nav className="rf-contents" aria-label={t('contents')}>
      <ol>
        {headings.map(({ id, level, text }) => (
          <li key={id} style={{ paddingInlineStart: `${(level - least) * 1.25}em` }}>
            <a
              href={`#${id}`}
              onClick={(event) => {
                event.preventDefault();
                goTo(id);
              }}
            >
              <InlineText text={text.map(({ link: _link, ...part }) => part)} />
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function headingsOf({ blocks }: ReportDocument): (Heading & { id: string })[] {
  return [...placedBlocks(blocks)].flatMap(({ block }) => (block.type === 'heading' ? [block] : []));
}
