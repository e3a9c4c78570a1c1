import { ChevronDown } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import { columnId, visibleRuns, type Column, type RunId, type RunSet } from '../../model/index.js';
import { usePlan, useTexts } from '../../react/index.js';
import { logTexts } from './texts.js';

const [nameColumn, stateColumn, created]: Column[] = [
  { from: 'run', key: 'name' },
  { from: 'run', key: 'state' },
  { from: 'run', key: 'created_at' },
];

/** Runs listed at once: more are found by searching, and their number is said. */
const listed = 50;

export interface RunPickerProps {
  runs: RunSet;
  /** What is on the button. */
  name: string;
  onPick: (run: RunId) => void;
}

/** The run whose output is shown, and a searchable list, newest first, to choose another from. */
export function RunPicker({ runs, name, onPick }: RunPickerProps) {
  const t = useTexts(logTexts);
  const id = useId();
  const [open, setOpen] = useState(false);
  const frame = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (!open) return undefined;
    const leave = (event: Event): void => {
      // The target as it is here: outside of a shadow root it would be the host.
      const [target] = event.composedPath();
      if (target instanceof Node && !frame.current?.contains(target)) setOpen(false);
    };
    document.addEventListener('pointerdown', leave);
    document.addEventListener('focusin', leave);
    return () => {
      document.removeEventListener('pointerdown', leave);
      document.removeEventListener('focusin', leave);
    };
  }, [open]);
  const onKeyDown = (event: React.KeyboardEvent): void => {
    if (event.key !== 'Escape' || !open) return;
    event.preventDefault();
    setOpen(false);
  };
  return (
    // Escape closes what is open within.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <span ref={frame} className="rf-log-runs" onKeyDown={onKeyDown}>
      <button
        type="button"
        className="rf-button"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        aria-label={t('runIs', { run: name || t('chooseRun') })}
        onClick={() => setOpen(!open)}
      >
        <bdi className="rf-ellipsis">{name || t('chooseRun')}</bdi>
        <ChevronDown size={13} aria-hidden />
      </button>
      {open && (
        <RunList
          id={id}
          runs={runs}
          onPick={(run) => {
            setOpen(false);
            onPick(run);
          }}
        />
      )}
    </span>
  );
}

function RunList({ id, runs, onPick }: { id: string; runs: RunSet; onPick: (run: RunId) => void }) {
  const t = useTexts(logTexts);
  const [text, setText] = useState('');
  const query = { ...visibleRuns(runs), search: text, sort: [{ column: created!, ascending: false }] };
  const { frame } = usePlan({ kind: 'runs.page', runs: query, columns: [nameColumn!, stateColumn!], offset: 0, limit: listed });
  const cell = (column: Column, row: number): string => {
    const values = frame?.columns[columnId(column)];
    return Array.isArray(values) ? String(values[row] ?? '') : '';
  };
  const ids = frame?.columns['run_id'];
  const more = (frame?.total ?? 0) - (frame?.rows ?? 0);
  return (
    <div id={id} className="rf-log-run-list rf-columns" role="group" aria-label={t('runs')}>
      <input
        // It was just opened by its reader.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        type="search"
        className="rf-input"
        aria-label={t('searchRuns')}
        placeholder={t('searchRuns')}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <ul className="rf-columns-list">
        {Array.from({ length: frame?.rows ?? 0 }, (_, row) => (
          <li key={Array.isArray(ids) ? String(ids[row]) : row}>
            <button type="button" className="rf-columns-item" onClick={() => Array.isArray(ids) && onPick(String(ids[row]))}>
              <span className="rf-ellipsis" dir="auto">
                {cell(nameColumn!, row)}
              </span>
              <small>{cell(stateColumn!, row)}</small>
            </button>
          </li>
        ))}
      </ul>
      {frame?.rows === 0 && <p className="rf-quiet">{t('noRunCalled', { text })}</p>}
      {more > 0 && <p className="rf-quiet">{t('moreRuns', { count: more })}</p>}
    </div>
  );
}
