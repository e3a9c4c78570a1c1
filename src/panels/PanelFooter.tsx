import { useRef, useState, type ReactNode } from 'react';
import { useBeforePaint } from '../charts/index.js';
import { useTexts } from '../react/index.js';
import { panelTexts } from './texts.js';

/** What stands below a drawing: legends and notes. In the tab order where it has not room for all, so that keys can scroll it. */
export function PanelFooter({ children }: { children: ReactNode }) {
  const t = useTexts(panelTexts);
  const ref = useRef<HTMLDivElement>(null);
  const [scrolls, setScrolls] = useState(false);
  // After each rendering: what is in it may be other elements then.
  useBeforePaint(() => {
    const element = ref.current;
    if (!element) return undefined;
    const look = (): void => setScrolls(element.scrollHeight > element.clientHeight || element.scrollWidth > element.clientWidth);
    // At once, too: an observer is heard only after the next frame.
    look();
    const observer = new ResizeObserver(look);
    for (const each of [element, ...element.children]) observer.observe(each);
    return () => observer.disconnect();
  });
  return (
    <div ref={ref} className="rf-panel-footer" {...(scrolls ? { tabIndex: 0, role: 'group', 'aria-label': t('legendAndNotes') } : {})}>
      {children}
    </div>
  );
}
