import type { Block } from '../document/block.js';
import { CalloutView } from './CalloutView.js';
import { ColumnsView } from './ColumnsView.js';
import { ContentsView } from './ContentsView.js';
import { EmbedView } from './EmbedView.js';
import { FoldView } from './FoldView.js';
import { HeadingView } from './HeadingView.js';
import { ImageView } from './ImageView.js';
import { PanelGridView } from './PanelGridView.js';
import { ProseList, ProseView } from './ProseView.js';
import { RunTableView } from './RunTableView.js';
import { TableView } from './TableView.js';
import { UnknownView } from './UnknownView.js';
import { VideoView } from './VideoView.js';

/** A block of any type. */
export function BlockView({ block }: { block: Block }) {
  switch (block.type) {
    case 'paragraph':
    case 'list':
    case 'code':
    case 'math':
      return <ProseView prose={block} />;
    case 'heading':
      return <HeadingView heading={block} />;
    case 'quote':
      return (
        <blockquote className="rf-quote">
          <ProseList content={block.content} />
        </blockquote>
      );
    case 'callout':
      return <CalloutView callout={block} />;
    case 'divider':
      return <hr className="rf-divider" />;
    case 'image':
      return <ImageView image={block} />;
    case 'video':
      return <VideoView video={block} />;
    case 'table':
      return <TableView table={block} />;
    case 'table-of-contents':
      return <ContentsView contents={block} />;
    case 'collapsible':
      return <FoldView fold={block} />;
    case 'columns':
      return <ColumnsView columns={block} />;
    case 'run-table':
      return <RunTableView table={block} />;
    case 'embed':
      return <EmbedView embed={block} />;
    case 'panel-grid':
      return <PanelGridView grid={block} />;
    default:
      return <UnknownView type={block.type} />;
  }
}
