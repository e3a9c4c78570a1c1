import { useMemo, useRef, useState } from 'react';
import { SelectionBar } from '../../dashboard/index.js';
import { unitedRuns, type RunSet } from '../../model/index.js';
import { Panel, type PanelDocument } from '../../panels/index.js';
import { SelectionScope, useElementSize, useTexts } from '../../react/index.js';
import { useScopeSelection } from '../../react/inner.js';
import type { Block, PanelGrid } from '../document/block.js';
import { gridPlaces, gridStyle } from './gridPlaces.js';
import { gridParts } from './gridParts.js';
import { MissingPart } from './MissingPart.js';
import { RunSetLine } from './RunSetLine.js';
import { viewerTexts } from './texts.js';
import { useViewer } from './viewerContext.js';

/** Panels that draw the runs of their run sets together; the reader chooses which sets, and selects in one panel what all of them show. */
export function PanelGridView({ grid }: { grid: PanelGrid & Pick<Block, 'id'> }) {
  const t = useTexts(viewerTexts);
  const { report, ranks } = useViewer();
  const { panels, sets, missing } = useMemo(() => gridParts(grid, report), [grid, report]);
  const [hidden, setHidden] = useHiddenSets(grid);
  const selection = useScopeSelection();
  const projects = [...new Set(sets.map(({ project }) => project))];
  const [chosenProject, setProject] = useState<string>();
  const project = projects.find((name) => name === chosenProject) ?? firstDrawn(sets, hidden) ?? projects[0];
  const drawn = useMemo(() => sets.filter((set) => set.project === project && !hidden.has(set.id)), [sets, project, hidden]);
  const runSet = useMemo(() => (drawn.length > 0 ? unitedRuns(drawn) : undefined), [drawn]);
  const toggle = (set: RunSet): void => {
    const next = new Set(hidden);
    if (!next.delete(set.id)) next.add(set.id);
    setHidden(next);
    if (!next.has(set.id)) setProject(set.project);
  };
  return (
    <SelectionScope selection={selection}>
      <div className="rf-report-grid">
        {ranks.get(grid.id) === 1 && <h2 className="rf-visually-hidden">{t('panels')}</h2>}
        {missing.map(({ what, id }) => (
          <MissingPart key={`${what} ${id}`} what={what} id={id} />
        ))}
        {runSet && <Panels panels={panels} runSet={runSet} />}
        {!runSet && panels.length > 0 && <p className="rf-unknown-block">{t(sets.length === 0 ? 'noRunsToDraw' : 'allHidden')}</p>}
        {runSet && <SelectionBar runSet={runSet} />}
        <ul className="rf-run-sets" aria-label={t('runSets')}>
          {sets.map((set) => (
            <RunSetLine
              key={set.id}
              set={set}
              drawn={drawn.includes(set)}
              manyProjects={projects.length > 1}
              onToggle={sets.length > 1 ? () => toggle(set) : undefined}
            />
          ))}
        </ul>
      </div>
    </SelectionScope>
  );
}

/** Which sets are not drawn: as saved, until the reader says otherwise. */
function useHiddenSets(grid: PanelGrid): [ReadonlySet<string>, (hidden: ReadonlySet<string>) => void] {
  const [chosen, setChosen] = useState<{ grid: PanelGrid; hidden: ReadonlySet<string> }>();
  const saved = useMemo(() => new Set(grid.hiddenRunSets), [grid]);
  return [chosen?.grid === grid ? chosen.hidden : saved, (hidden) => setChosen({ grid, hidden })];
}

function firstDrawn(sets: readonly RunSet[], hidden: ReadonlySet<string>): string | undefined {
  return sets.find(({ id }) => !hidden.has(id))?.project;
}

function Panels({ panels, runSet }: { panels: readonly PanelDocument[]; runSet: RunSet }) {
  const frame = useRef<HTMLDivElement>(null);
  const width = useElementSize(frame)?.width;
  const places = useMemo(() => gridPlaces(panels, width), [panels, width]);
  return (
    <div ref={frame} className="rf-report-panels" data-rf-unmeasured={width === undefined || undefined} style={gridStyle}>
      {panels.map((panel) => (
        <div key={panel.id} data-rf-panel={panel.id} style={places.get(panel.id)}>
          <Panel document={panel} runs={runSet} />
        </div>
      ))}
    </div>
  );
}
