import { useMemo, useState } from 'react';
import { usePanelKinds, type ExportItem } from '../../panels/index.js';
import { useLocale, useRunfolio, type PrintControl } from '../../react/index.js';
import type { ReportDocument } from '../document/report.js';
import type { LoadAsset } from '../viewer/viewerContext.js';
import { frozenExports } from './frozenExports.js';
import type { OpenReportPageProps } from './OpenReportPage.js';
import { reportExports } from './reportExports.js';
import { useAnonymous, type AnonymousState } from './useAnonymous.js';
import { useFreeze } from './useFreeze.js';

/** What a report can be saved as, with names or without. */
export interface ReportExports {
  items: readonly ExportItem[];
  anonymous: AnonymousState;
  /** Takes what brings the anonymous view to paper. */
  setAnonymousPrint: (print: PrintControl | undefined) => void;
}

/** Lists what the report on a page can be saved as. `onPage` says whether it is read there, so that it can be printed. */
export function useReportExports(props: OpenReportPageProps, report: ReportDocument, loadAsset: LoadAsset, onPage: boolean): ReportExports {
  const { engine, print } = useRunfolio();
  const locale = useLocale();
  const kinds = usePanelKinds();
  const context = useMemo(() => ({ report, engine, loadAsset }), [report, engine, loadAsset]);
  const anonymous = useAnonymous(context);
  const [anonymousPrint, setAnonymousPrint] = useState<PrintControl>();
  const freeze = useFreeze(props, anonymous.on);
  const { shown, on } = anonymous;
  const printed = on ? anonymousPrint : onPage ? print : undefined;
  const items = useMemo(() => {
    if (!shown) return [];
    const exported = { ...shown, kinds, print: printed, locale };
    return [...frozenExports(exported, freeze), ...reportExports(exported)];
  }, [shown, kinds, printed, freeze, locale]);
  return { items, anonymous, setAnonymousPrint };
}
