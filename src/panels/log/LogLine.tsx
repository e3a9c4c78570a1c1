import { memo, useMemo, type CSSProperties } from 'react';
import { applySgr, plainStyle, readConsoleLine, type ConsoleStyle } from '../../model/index.js';
import { useLocale, useTexts } from '../../react/index.js';
import { formatMoment, type PaletteTheme } from '../../theme/index.js';
import { stretchColors } from './consoleColors.js';
import { lineStretches } from './lineStretches.js';
import { logTexts } from './texts.js';
import type { LogRow } from './view.js';

export interface LogLineProps {
  row: LogRow;
  theme: PaletteTheme;
  /** Whether what was written over is shown. */
  overwritten: boolean;
  times: boolean;
  /** Whether the keys stand on it. */
  current: boolean;
  /** Whether all of a very long line is shown. */
  whole: boolean;
  onWhole: (line: number) => void;
  onCurrent: (line: number) => void;
}

/** Characters of a line that are drawn unless all are asked for, and places found in it that are marked. */
const [mostCharacters, mostFound] = [2000, 500];

/** One line: number, time, stream and text. */
export const LogLine = memo(function LogLine({ row, theme, overwritten, times, current, whole, onWhole, onCurrent }: LogLineProps) {
  const t = useTexts(logTexts);
  const locale = useLocale();
  const line = useMemo(
    () => readConsoleLine(row.raw, { overwritten, style: applySgr(plainStyle, row.style) }),
    [row.raw, row.style, overwritten],
  );
  const shown = whole ? line.text.length : mostCharacters;
  const found = useMemo(() => row.found.slice(0, mostFound), [row.found]);
  const stretches = useMemo(() => lineStretches(line, found, shown), [line, found, shown]);
  const hidden = line.text.length - shown;
  return (
    // The keys of the figure do the same.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
    <div
      className="rf-log-line"
      data-stderr={row.stderr || undefined}
      data-current={current || undefined}
      onClick={() => onCurrent(row.line)}
    >
      <span className="rf-log-number">{locale.local(String(row.line + 1))}</span>
      {times && <span className="rf-log-time">{Number.isFinite(row.time) ? formatMoment(row.time, locale) : '–'}</span>}
      <span className="rf-log-stream" title={row.stderr ? t('standardError') : undefined}>
        {row.stderr ? t('err') : ''}
      </span>
      <span className="rf-log-text" dir="auto">
        {stretches.map(({ start, end, style, found: place }) => {
          const text = line.text.slice(start, end);
          const look = styleOf(style, theme);
          if (place !== undefined) return <mark key={start}>{text}</mark>;
          return look ? (
            <span key={start} style={look}>
              {text}
            </span>
          ) : (
            text
          );
        })}
        {hidden > 0 && (
          <button type="button" className="rf-log-more" onClick={() => onWhole(row.line)}>
            {t('moreCharacters', { count: hidden })}
          </button>
        )}
        {row.found.length > mostFound && <em className="rf-log-note"> {t('morePlaces', { count: row.found.length - mostFound })}</em>}
        {line.overwritten && !overwritten && (
          <em className="rf-log-note" title={t('writtenOver')}>
            {' '}
            ↺
          </em>
        )}
      </span>
    </div>
  );
});

function styleOf(style: ConsoleStyle, theme: PaletteTheme): CSSProperties | undefined {
  if (Object.keys(style).length === 0) return undefined;
  const { color, background } = stretchColors(style, theme);
  const lines = [style.underline && 'underline', style.strike && 'line-through'].filter(Boolean).join(' ');
  return {
    color: color ?? (style.faint ? 'var(--rf-text-3)' : undefined),
    background,
    fontWeight: style.bold ? 700 : undefined,
    fontStyle: style.italic ? 'italic' : undefined,
    textDecoration: lines || undefined,
  };
}
