import { lazy } from 'react';

/** The field for a panel's title, whose code comes when its settings are first opened. */
export const LazyTitleField = lazy(async () => ({ default: (await import('./PanelTitleField.js')).PanelTitleField }));
