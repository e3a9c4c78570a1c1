import { useTexts } from '../../react/index.js';
import type { TableBlock } from '../document/block.js';
import type { Inline } from '../document/inline.js';
import { InlineText } from './InlineText.js';
import { viewerTexts } from './texts.js';

/** A table that was written. Wide ones scroll by themselves. */
export function TableView({ table: { align = [], rows } }: { table: TableBlock }) {
  const t = useTexts(viewerTexts);
  const [head = [], ...body] = rows;
  const cells = (Tag: 'th' | 'td', row: readonly Inline[][]) =>
    row.map((text, i) => (
      // oxlint-disable-next-line react/no-array-index-key
      <Tag key={i} scope={Tag === 'th' ? 'col' : undefined} data-rf-align={align[i] ?? 'none'} dir="auto">
        <InlineText text={text} />
      </Tag>
    ));
  return (
    <div className="rf-table-scroll" tabIndex={0} role="region" aria-label={t('table')}>
      <table className="rf-written-table">
        <thead>
          <tr>{cells('th', head)}</tr>
        </thead>
        <tbody>
          {body.map((row, i) => (
            // oxlint-disable-next-line react/no-array-index-key
            <tr key={i}>{cells('td', row)}</tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
