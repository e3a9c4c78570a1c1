import { useId } from 'react';
import { errorText } from '../../charts/inner.js';
import { Sentence, useLocale, useTexts } from '../../react/index.js';
import type { ExportItem } from './exportItem.js';
import { downloadTexts } from './texts.js';
import type { Exports } from './useExports.js';

export interface ExportListProps {
  /** Of the list. */
  label: string;
  /** In the order in which they are listed. */
  items: readonly ExportItem[];
  /** That of `useExports`: one file is made at a time. */
  exports: Exports;
}

/** Files that can be made, each with what one gets, how far it is and why it failed. */
export function ExportList({ label, items, exports }: ExportListProps) {
  return (
    <ul className="rf-export-list" aria-label={label}>
      {items.map((item) => (
        <Entry key={item.id} item={item} exports={exports} />
      ))}
    </ul>
  );
}

function Entry({ item, exports: { state, start, cancel } }: { item: ExportItem; exports: Exports }) {
  const t = useTexts(downloadTexts);
  const locale = useLocale();
  const id = useId();
  const own = state.status !== 'none' && state.item === item.id ? state : undefined;
  const busy = own?.status === 'busy';
  return (
    <li>
      <button
        type="button"
        className="rf-export-item"
        aria-describedby={id}
        aria-disabled={state.status === 'busy' || undefined}
        onClick={() => state.status !== 'busy' && start(item)}
      >
        {item.title}
      </button>
      <small id={id}>{item.about}</small>
      {busy && (
        <button type="button" className="rf-button" onClick={cancel}>
          <Sentence
            parts={t.parts('cancelOne', {
              what: (
                <span key="what" className="rf-visually-hidden">
                  {item.title}
                </span>
              ),
            })}
          />
        </button>
      )}
      <p className="rf-export-state" role="status">
        {busy && t('making')}
        {own?.status === 'done' &&
          (own.file === undefined ? t('done') : <Sentence parts={t.parts('saved', { file: <bdi key="file">{own.file}</bdi> })} />)}
      </p>
      {own?.status === 'failed' && (
        <p className="rf-export-error" role="alert">
          {errorText(own.error, locale).sentence}
        </p>
      )}
    </li>
  );
}
