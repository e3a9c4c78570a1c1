import { NodeViewWrapper, type NodeViewProps } from '@tiptap/react';
import { ClipboardCopy, Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { gridMode, PanelGrid, SelectionBar } from '../../../dashboard/index.js';
import { unitedRuns } from '../../../model/index.js';
import type { PanelDocument } from '../../../panels/index.js';
import { Selection } from '../../../query/index.js';
import { SelectionScope } from '../../../react/index.js';
import { gridParts } from '../../viewer/gridParts.js';
import { MissingPart } from '../../viewer/MissingPart.js';
import { useEditorServices } from '../editorServices.js';
import { copyParts } from '../paste/copyParts.js';
import { useParts } from '../useParts.js';
import { addPanel, addRunSet, changePanels, removePanel } from './gridCommands.js';
import { PanelPicker } from './PanelPicker.js';
import { RunSetEditor } from './RunSetEditor.js';
import { useGrid } from './useGrid.js';

/** A grid of panels in the text: panels are moved, resized, set and added; below them stand the run sets that they draw. */
export function GridView({ node, editor, getPos, selected }: NodeViewProps) {
  const parts = useParts(editor);
  const { project: usual, editable, fresh, notify } = useEditorServices();
  const change = useGrid({ editor, getPos });
  const { attrs } = node;
  const grid = useMemo(
    () => ({
      type: 'panel-grid' as const,
      panels: attrs['panels'] as string[],
      runSets: attrs['runSets'] as string[],
      hiddenRunSets: (attrs['hiddenRunSets'] as string[] | null) ?? [],
    }),
    [attrs],
  );
  const { panels, sets, missing } = useMemo(() => gridParts(grid, parts), [grid, parts]);
  const projects = [...new Set(sets.map(({ project }) => project))];
  const project = sets.find(({ id }) => !grid.hiddenRunSets.includes(id))?.project ?? projects[0] ?? usual;
  const drawn = useMemo(
    () => sets.filter((set) => set.project === project && !grid.hiddenRunSets.includes(set.id)),
    [sets, project, grid.hiddenRunSets],
  );
  const runSet = useMemo(() => (drawn.length > 0 ? unitedRuns(drawn) : undefined), [drawn]);
  const selection = useMemo(() => new Selection(), []);
  const copy = (ids: readonly string[]): void => {
    const [said, failed] =
      ids.length === 1 ? ['The panel is on the clipboard.', 'The panel'] : ['The panels are on the clipboard.', 'The panels'];
    copyParts([{ ...grid, panels: [...ids] }], parts).then(
      () => notify(said),
      () => notify(`${failed} could not be copied: this page may not write to the clipboard.`),
    );
  };
  const onDuplicate = ({ id: _id, layout, ...panel }: PanelDocument): void =>
    change(addPanel({ ...panel, layout: { ...layout, y: layout.y + layout.h } }));
  return (
    <NodeViewWrapper className="rf-report-grid rf-grid-editor" data-rf-selected={selected}>
      <SelectionScope selection={selection}>
        {missing.map(({ what, id }) => (
          <MissingPart key={`${what} ${id}`} what={what} id={id} />
        ))}
        {runSet && (
          <PanelGrid
            panels={panels}
            runSet={runSet}
            modeAt={reportMode}
            onPanels={(changed) => change(changePanels(changed), changed.map(({ id }) => id).join(' '))}
            onDuplicate={onDuplicate}
            onRemove={({ id }) => change(removePanel(id))}
            onCopy={({ id }) => copy([id])}
          />
        )}
        {!runSet && panels.length > 0 && (
          <p className="rf-unknown-block">{sets.length === 0 ? 'These panels have no runs to draw.' : 'All run sets are hidden.'}</p>
        )}
        {runSet && <SelectionBar runSet={runSet} />}
        <GridActions
          project={project}
          runSet={runSet}
          editable={editable}
          fresh={fresh.has(String(attrs['id']))}
          empty={panels.length === 0}
          onAdd={(panel) => change(addPanel(panel))}
          onCopy={() => copy(grid.panels)}
          onRunSet={project === undefined ? undefined : () => change(addRunSet({ project }))}
        />
        <ul className="rf-run-sets" aria-label="Run sets">
          {sets.map((set) => (
            <RunSetEditor key={set.id} editor={editor} set={set} drawn={drawn.includes(set)} change={change} only={sets.length === 1} />
          ))}
        </ul>
      </SelectionScope>
    </NodeViewWrapper>
  );
}

/** As readers see it: see `PanelGridView`. */
function reportMode(width: number): ReturnType<typeof gridMode> {
  return width >= 600 ? 'wide' : 'narrow';
}

interface GridActionsProps {
  project: string | undefined;
  runSet: Parameters<typeof PanelPicker>[0]['runSet'];
  editable: boolean;
  /** Whether it was just put in. */
  fresh: boolean;
  empty: boolean;
  onAdd: Parameters<typeof PanelPicker>[0]['onAdd'];
  onCopy: () => void;
  onRunSet: (() => void) | undefined;
}

function GridActions({ project, runSet, editable, fresh, empty, onAdd, onCopy, onRunSet }: GridActionsProps) {
  const [picking, setPicking] = useState(fresh && empty);
  if (!editable) return null;
  return (
    <div className="rf-grid-actions">
      <button type="button" className="rf-pill-add" disabled={project === undefined} onClick={() => setPicking(true)}>
        <Plus aria-hidden size={12} /> Panel
      </button>
      <button type="button" className="rf-pill-add" disabled={!onRunSet} onClick={onRunSet}>
        <Plus aria-hidden size={12} /> Run set
      </button>
      <button type="button" className="rf-pill-add" disabled={empty} onClick={onCopy}>
        <ClipboardCopy aria-hidden size={12} /> Copy grid
      </button>
      {project !== undefined && <PanelPicker open={picking} onOpen={setPicking} project={project} runSet={runSet} onAdd={onAdd} />}
    </div>
  );
}
