export interface WatchHeightOptions {
  /** Whose height counts: that of its content, whatever the height of the window. */
  content: HTMLElement;
  onHeight: (height: number) => void;
}

/** Menus and dialogs, which lie above the content and may reach further down than it. */
const popups = '[role=menu], [role=listbox], [role=dialog], [role=tooltip]';

/** Steps in a row by which content grew just as the window had: then it follows the window's height, and making that larger would never end. */
const mostSteps = 8;

/**
 * Tells the height that the frame needs, in whole CSS pixels: once, and whenever it changes, at most once per drawn picture. Content that grows with each height that it
 * is given is let go after some steps. Returns what ends it.
 */
export function watchHeight({ content, onHeight }: WatchHeightOptions): () => void {
  let [last, step, steps, due] = [0, 0, 0, 0];
  const measure = (): void => {
    due = 0;
    const height = neededHeight(content);
    if (height === last || height <= 0) return;
    const grown = height - last;
    // One pixel is what rounding makes of the same step.
    steps = grown > 0 && Math.abs(grown - step) <= 1 && window.innerHeight >= last ? steps + 1 : 0;
    if (steps > mostSteps) return;
    [last, step] = [height, grown];
    onHeight(height);
  };
  const soon = (): void => {
    due ||= requestAnimationFrame(measure);
  };
  const sizes = new ResizeObserver(soon);
  sizes.observe(content);
  const parts = new MutationObserver(soon);
  parts.observe(content, { childList: true, subtree: true });
  return () => {
    cancelAnimationFrame(due);
    sizes.disconnect();
    parts.disconnect();
  };
}

function neededHeight(content: HTMLElement): number {
  const { top, bottom } = content.getBoundingClientRect();
  const ends = Array.from(content.querySelectorAll(popups), (popup) => popup.getBoundingClientRect().top + popup.scrollHeight + 8);
  return Math.ceil(Math.max(bottom, ...ends) - top);
}
