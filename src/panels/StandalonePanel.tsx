import { useId, useMemo, useState, type Ref } from 'react';
import { allRuns, type PanelDocument } from '../model/index.js';
import type { DefinedPanel } from './definePanel.js';
import { callHost } from './host/callHost.js';
import type { PanelHandle } from './host/panelHandle.js';
import { PanelCard } from './PanelCard.js';
import type { StandaloneProps } from './standaloneProps.js';
import { useHostSelection } from './useHostSelection.js';

export interface StandalonePanelProps extends Omit<StandaloneProps, 'defaultSpec'> {
  kind: DefinedPanel;
  /** Of the spec. */
  version: number;
  /** Plain JSON: what the panel shows until its reader wants otherwise. */
  given: object;
  handle?: Ref<PanelHandle> | undefined;
  /** Called with the panel as its reader changed it. */
  onChange?: ((document: PanelDocument) => void) | undefined;
}

interface Edited {
  /** What was given when it was edited. */
  key: string;
  document: PanelDocument;
}

/** A panel as a card of its own. The reader can change its settings until its props change. */
export function StandalonePanel(props: StandalonePanelProps) {
  const {
    project,
    runs,
    title,
    height = 280,
    kind,
    version,
    given,
    spec,
    onSpecChange,
    selection,
    onSelectionChange,
    onChange,
    ...card
  } = props;
  const id = useId();
  const key = JSON.stringify([spec ?? given, title]);
  const [edited, setEdited] = useState<Edited>();
  const asGiven = useMemo((): PanelDocument => {
    const [shown, name] = JSON.parse(key) as [unknown, string | null];
    return { id, kind: kind.kind, version, spec: shown, title: name ?? undefined, layout: { x: 0, y: 0, w: 1, h: 1 } };
  }, [key, id, kind, version]);
  const set = useMemo(() => runs ?? allRuns(project), [runs, project]);
  useHostSelection(id, { selection, onSelectionChange });
  const change = (document: PanelDocument): void => {
    // Settings that a host keeps change when it says so; a title is the panel's own.
    setEdited({ key, document: spec ? { ...document, spec: asGiven.spec } : document });
    if (onSpecChange && document.spec !== asGiven.spec) callHost(onSpecChange, document.spec as object);
    if (onChange) callHost(onChange, document);
  };
  return (
    <div className="rf-standalone" style={{ blockSize: height }}>
      <PanelCard {...card} document={edited?.key === key ? edited.document : asGiven} kind={kind} runs={set} onChange={change} />
    </div>
  );
}
