import { forwardRef, useState } from 'react';
import { ChartSkeleton } from '../../charts/index.js';
import { PanelKinds, type DefinedPanel } from '../../panels/index.js';
import { useHadTexts } from '../../react/inner.js';
import type { ReportDocument } from '../document/report.js';
import type { LoadAsset } from '../viewer/viewerContext.js';
import { OpenReport } from './OpenReport.js';
import { editorTexts } from './texts.js';

/** What a `ref` of an editor can be asked for. */
export interface ReportEditorHandle {
  /** The report as it stands now. */
  getReport: () => ReportDocument;
  /** Puts the cursor into the text. */
  focus: () => void;
  undo: () => void;
  redo: () => void;
}

export interface ReportEditorProps {
  /** What is edited. Another object than those that `onChange` gave is loaded anew, with a history of its own. */
  report: ReportDocument;
  /** Called after every change, with the whole report; blocks that did not change stay the same objects. */
  onChange?: ((report: ReportDocument) => void) | undefined;
  /** Id of the project that new run sets are about. Default: that of the first run set of the report. */
  project?: string | undefined;
  /** Keeps a picture that was pasted, dropped or chosen, and says where it is: `asset:NAME`, or its address. Without it pictures are refused, with a message. */
  onImage?: ((file: File) => Promise<string>) | undefined;
  /** Gives a file that is stored with the report, by its name. Without it such images are placeholders. Give it a stable function. */
  loadAsset?: LoadAsset | undefined;
  /** Kinds of panels. Default: those of the nearest `<PanelKinds>`, else the built-in ones. */
  kinds?: readonly DefinedPanel[] | undefined;
  /** Whether it can be changed. Default: yes. */
  editable?: boolean | undefined;
  /** Whether it takes the focus when it opens, where nothing else has it: into the title where that is empty, else into the text. Default: no. */
  takesFocus?: boolean | undefined;
}

/** A report that is written: title, text and live panels. */
export const ReportEditor = /* @__PURE__ */ forwardRef<ReportEditorHandle, ReportEditorProps>(function ReportEditor(
  { report, onChange, kinds, ...props },
  handle,
) {
  const speaks = useHadTexts(editorTexts.folder);
  const [own] = useState(() => new WeakSet<ReportDocument>());
  const [loaded, setLoaded] = useState({ report, number: 0 });
  if (report !== loaded.report && !own.has(report)) setLoaded({ report, number: loaded.number + 1 });
  const changed = (next: ReportDocument): void => {
    own.add(next);
    onChange?.(next);
  };
  if (!speaks) return <ChartSkeleton />;
  return (
    <PanelKinds kinds={kinds}>
      <OpenReport key={loaded.number} report={loaded.report} onChange={changed} {...props} handle={handle} />
    </PanelKinds>
  );
});
