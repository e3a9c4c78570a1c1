import { lazy } from 'react';

/** The run list of narrow dashboards, whose code comes when it is first opened. */
export const LazyRunsDrawer = lazy(async () => ({ default: (await import('./RunsDrawer.js')).RunsDrawer }));
