import { lazy } from 'react';

/** The dialog, whose code comes when it is first opened. */
export const LazyDownload = lazy(async () => ({ default: (await import('./DownloadDialog.js')).DownloadDialog }));
