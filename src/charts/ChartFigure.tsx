import { useState, type HTMLAttributes, type KeyboardEvent, type ReactNode, type RefObject } from 'react';
import { chartTexts } from './texts.js';
import { useTexts } from './useLocale.js';

/** A key and what it does, as `?` lists them. */
export interface KeyHint {
  keys: string;
  does: string;
}

export interface ChartFigureProps extends Omit<HTMLAttributes<HTMLDivElement>, 'onKeyDown' | 'role'> {
  /** What the chart shows, in a sentence made from its data: the figure's name. */
  summary: string;
  keys: readonly KeyHint[];
  /** Handles a key; false leaves it to the page. */
  onKey: (key: string, event: KeyboardEvent<HTMLElement>) => boolean;
  /** Read aloud when it changes. */
  announcement: string;
  /** Gets the element. */
  figure?: RefObject<HTMLDivElement | null> | undefined;
  children: ReactNode;
}

/** A drawing that can be focused, names itself, answers to keys (`?` lists them) and reads out what the cursor is on. */
export function ChartFigure({ summary, keys, onKey, announcement, figure, children, className, ...rest }: ChartFigureProps) {
  const t = useTexts(chartTexts);
  const [help, setHelp] = useState(false);
  const handle = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const toggles = event.key === '?' || (event.key === 'Escape' && help);
    if (toggles) setHelp(event.key === '?' && !help);
    if (toggles || onKey(event.key, event)) event.preventDefault();
  };
  return (
    <div
      {...rest}
      ref={figure}
      className={className ? `rf-figure ${className}` : 'rf-figure'}
      aria-label={summary}
      aria-keyshortcuts="?"
      role="application"
      aria-roledescription={t('chart')}
      tabIndex={0}
      onKeyDown={handle}
    >
      {children}
      {help && (
        <dl className="rf-keys">
          {keys.map(({ keys: names, does }) => (
            <div key={names}>
              <dt>{names}</dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
      )}
      <div className="rf-visually-hidden" aria-live="polite">
        {help ? keys.map(({ keys: names, does }) => t('keyHint', { keys: names, does })).join('. ') : announcement}
      </div>
    </div>
  );
}
