import { lazy } from 'react';
import { loadReportEditor } from '../loadReportEditor.js';

/** The editor, whose code comes with its first use: readers need none of it. */
export const LazyEditor = lazy(async () => ({ default: (await loadReportEditor()).ReportEditor }));
