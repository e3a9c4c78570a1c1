import { lazy } from 'react';

/** The settings form, whose code comes when it is first opened. */
export const LazyLinePlotSettings = lazy(async () => ({ default: (await import('./LinePlotSettings.js')).LinePlotSettings }));
