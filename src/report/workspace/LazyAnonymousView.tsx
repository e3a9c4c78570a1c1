import { lazy } from 'react';

/** A report without names, whose code comes when it is first asked for. */
export const LazyAnonymousView = lazy(async () => ({ default: (await import('./AnonymousView.js')).AnonymousView }));
