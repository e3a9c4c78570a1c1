import { useId, useMemo, useState } from 'react';
import { allRuns, type PanelDocument, type RunSet } from '../model/index.js';
import type { DefinedPanel } from './definePanel.js';
import { PanelCard } from './PanelCard.js';

/** Props that every panel made for use without a dashboard has. */
export interface StandaloneProps {
  /** Id of the project. */
  project: string;
  /** Default: all runs of the project. */
  runs?: RunSet | undefined;
  /** Default: what the kind calls it. */
  title?: string | undefined;
  /** CSS pixels, or a CSS length. Default 280. */
  height?: number | string | undefined;
}

export interface StandalonePanelProps extends StandaloneProps {
  kind: DefinedPanel;
  /** Of the spec. */
  version: number;
  /** Plain JSON. */
  spec: object;
  /** Called with the panel as the reader changed it. */
  onChange?: ((document: PanelDocument) => void) | undefined;
}

/** A panel as a card of its own. The reader can change its settings until its props change. */
export function StandalonePanel({ project, runs, title, height = 280, kind, version, spec, onChange }: StandalonePanelProps) {
  const id = useId();
  const key = JSON.stringify([spec, title]);
  const [edited, setEdited] = useState<{ key: string; document: PanelDocument }>();
  const asGiven = useMemo((): PanelDocument => {
    const [given, name] = JSON.parse(key) as [unknown, string | null];
    return { id, kind: kind.kind, version, spec: given, title: name ?? undefined, layout: { x: 0, y: 0, w: 1, h: 1 } };
  }, [key, id, kind, version]);
  const set = useMemo(() => runs ?? allRuns(project), [runs, project]);
  return (
    <div className="rf-standalone" style={{ blockSize: height }}>
      <PanelCard
        document={edited?.key === key ? edited.document : asGiven}
        kind={kind}
        runs={set}
        onChange={(document) => {
          setEdited({ key, document });
          onChange?.(document);
        }}
      />
    </div>
  );
}
