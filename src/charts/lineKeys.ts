import type { Texts } from '../texts/index.js';
import type { KeyHint } from './ChartFigure.js';
import type { CursorMove } from './cursor.js';
import type { chartTexts } from './texts.js';

/** Keys that move the cursor of a line chart. */
export const cursorKeys: Readonly<Record<string, CursorMove>> = {
  ArrowLeft: 'previous',
  ArrowRight: 'next',
  PageDown: 'back',
  PageUp: 'forward',
  Home: 'first',
  End: 'last',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/** What can be done on a line chart beside reading it. */
export interface LineChartCan {
  zoom: boolean;
  full: boolean;
  comments: boolean;
}

/** What `?` lists on a line chart. */
export function lineKeyHints(t: Texts<typeof chartTexts.english>, { zoom, full, comments }: LineChartCan): KeyHint[] {
  return [
    { keys: '← →', does: t('keyPrevious') },
    { keys: '↑ ↓', does: t('keyLines') },
    { keys: t('keysEnds'), does: t('keyEnds') },
    { keys: t('keysTen'), does: t('keyTen') },
    ...(zoom
      ? [
          { keys: '+ −', does: t('keyZoom') },
          { keys: '0', does: t('keyAll') },
          { keys: t('keyWheel'), does: t('keyWheelDoes') },
        ]
      : []),
    { keys: 't', does: t('keyTable') },
    ...(full ? [{ keys: 'f', does: t('keyFull') }] : []),
    { keys: t('keyEscape'), does: t('keyLeave') },
    ...(comments ? [{ keys: t('keyComment'), does: t('keyCommentDoes') }] : []),
  ];
}
