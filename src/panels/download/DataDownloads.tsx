import { useId, useMemo } from 'react';
import { errorText } from '../../charts/inner.js';
import { Sentence, useLocale, useRunfolio, useTexts } from '../../react/index.js';
import { dataExports, type DataExports } from './dataExports.js';
import type { ExportItem } from './exportItem.js';
import type { PanelData } from './panelData.js';
import { downloadTexts } from './texts.js';
import { useExports, type Exports } from './useExports.js';

export interface DataDownloadsProps {
  data: PanelData;
}

/** The data behind a panel as files, in words and figures: what is drawn, everything it was drawn from, its spec and its provenance. */
export function DataDownloads({ data }: DataDownloadsProps) {
  const { engine } = useRunfolio();
  const t = useTexts(downloadTexts);
  const locale = useLocale();
  const groups = useMemo(() => dataExports(data, engine, locale), [data, engine, locale]);
  const exports = useExports();
  return (
    <ul className="rf-data-downloads" aria-label={t('dataBehind')}>
      {groups.map((group) => (
        <Group key={group.id} group={group} exports={exports} />
      ))}
    </ul>
  );
}

function Group({ group: { title, about, items }, exports }: { group: DataExports; exports: Exports }) {
  const t = useTexts(downloadTexts);
  const locale = useLocale();
  const id = useId();
  const { state, cancel } = exports;
  const own = state.status !== 'none' && items.some((item) => item.id === state.item) ? state : undefined;
  return (
    <li>
      <div>
        <strong>{title}</strong>
        <small id={id}>{about}</small>
      </div>
      <div className="rf-data-buttons">
        {items.map((item) => (
          <FileButton key={item.id} item={item} of={title} about={id} exports={exports} />
        ))}
      </div>
      <p className="rf-export-state" role="status">
        {own?.status === 'busy' && t('making')}
        {own?.status === 'done' && own.file !== undefined && (
          <Sentence parts={t.parts('saved', { file: <bdi key="file">{own.file}</bdi> })} />
        )}
      </p>
      {own?.status === 'busy' && (
        <button type="button" className="rf-button" onClick={cancel}>
          {t('cancel')}
        </button>
      )}
      {own?.status === 'failed' && (
        <p className="rf-export-error" role="alert">
          {errorText(own.error, locale).sentence}
        </p>
      )}
    </li>
  );
}

function FileButton({ item, of, about, exports: { state, start } }: { item: ExportItem; of: string; about: string; exports: Exports }) {
  const t = useTexts(downloadTexts);
  const busy = state.status === 'busy';
  return (
    <button
      type="button"
      className="rf-button"
      aria-label={t('of', { what: of, how: item.title })}
      aria-describedby={about}
      aria-disabled={busy || undefined}
      onClick={() => !busy && start(item)}
    >
      {item.title}
    </button>
  );
}
