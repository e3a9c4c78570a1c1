import { lazy } from 'react';

/** Why a line plot is empty, whose code comes where one is. */
export const LazyLinePlotEmpty = lazy(async () => ({ default: (await import('./LinePlotEmpty.js')).LinePlotEmpty }));
