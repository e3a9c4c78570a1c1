import { useState, type ReactNode } from 'react';
import type { QueryEngine } from '../../src/engine/index.js';
import { RunfolioProvider } from '../../src/react/index.js';
import type { Messages } from '../../src/texts/index.js';

export interface StageProps {
  /** Makes the engine once. */
  engine: () => QueryEngine;
  /** Default light. */
  theme?: 'light' | 'dark' | undefined;
  /** CSS pixels. Default: what there is. */
  width?: number | undefined;
  /** CSS pixels. Default 760. */
  height?: number | undefined;
  /** Default: English. */
  locale?: string | undefined;
  messages?: Messages | undefined;
  children: ReactNode;
}

/** A provider of its own with an engine of its own, in a box of a size. */
export function Stage({ engine, theme = 'light', width, height = 760, locale, messages, children }: StageProps) {
  const [made] = useState(engine);
  const style = { inlineSize: width, blockSize: height, fontFamily: 'system-ui, sans-serif' };
  return (
    <RunfolioProvider engine={made} theme={theme} style={style} locale={locale} messages={messages}>
      {children}
    </RunfolioProvider>
  );
}
