import { NodeViewWrapper, type NodeViewProps } from '@tiptap/react';
import { ClipboardCopy, Plus } from 'lucide-react';
import { useMemo, useState, type KeyboardEvent } from 'react';
import { gridMode, PanelGrid, SelectionBar } from '../../../dashboard/index.js';
import { unitedRuns } from '../../../model/index.js';
import type { PanelDocument } from '../../../panels/index.js';
import { Selection } from '../../../query/index.js';
import { SelectionScope, useTexts } from '../../../react/index.js';
import type { PanelGrid as PanelGridBlock } from '../../document/block.js';
import { gridParts } from '../../viewer/gridParts.js';
import { MissingPart } from '../../viewer/MissingPart.js';
import { PanelGridView } from '../../viewer/PanelGridView.js';
import { viewerTexts } from '../../viewer/texts.js';
import { blockTexts } from '../blockTexts.js';
import { useEditorServices } from '../editorServices.js';
import { copyParts } from '../paste/copyParts.js';
import { partsOf } from '../state/reportParts.js';
import { editorTexts } from '../texts.js';
import { useParts } from '../useParts.js';
import { addPanel, addRunSet, changePanels, removePanel } from './gridCommands.js';
import { PanelPicker } from './PanelPicker.js';
import { RunSetEditor } from './RunSetEditor.js';
import { useGrid } from './useGrid.js';

/** A grid of panels in the text; where the report cannot be changed, as its readers see it. */
export function GridView(props: NodeViewProps) {
  const { editable } = useEditorServices();
  const { id, panels, runSets, hiddenRunSets } = props.node.attrs as GridAttributes;
  const grid = useMemo(
    () => ({ id: id ?? '', type: 'panel-grid' as const, panels, runSets, hiddenRunSets: hiddenRunSets ?? [] }),
    [id, panels, runSets, hiddenRunSets],
  );
  return (
    <NodeViewWrapper className="rf-grid-editor" data-rf-selected={props.selected} onKeyDown={leaveByKey(props)}>
      {editable ? <EditedGrid {...props} grid={grid} /> : <PanelGridView grid={grid} />}
    </NodeViewWrapper>
  );
}

/** Escape leads from what stands in the grid back to the text: the grid itself is selected then. */
function leaveByKey({ editor, getPos }: NodeViewProps) {
  return (event: KeyboardEvent<HTMLElement>): void => {
    const isWithin = event.target instanceof Node && event.currentTarget.contains(event.target);
    const at = getPos();
    if (event.key !== 'Escape' || event.defaultPrevented || !isWithin || at === undefined) return;
    event.preventDefault();
    editor.chain().setNodeSelection(at).focus().run();
  };
}

interface GridAttributes {
  id: string | null;
  panels: string[];
  runSets: string[];
  hiddenRunSets: string[] | null;
}

interface EditedGridProps extends NodeViewProps {
  grid: PanelGridBlock & { id: string; hiddenRunSets: string[] };
}

/** Panels are moved, resized, set and added; below them stand the run sets that they draw. */
function EditedGrid({ editor, getPos, grid }: EditedGridProps) {
  const t = useTexts(editorTexts);
  const seen = useTexts(viewerTexts);
  const parts = useParts(editor);
  const { project: usual, fresh, notify } = useEditorServices();
  const change = useGrid({ editor, getPos });
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
    const one = ids.length === 1;
    const { panels: _panels, ...rest } = grid;
    copyParts([{ ...rest, panels: [...ids] }], partsOf(editor.state)).then(
      () => notify(t(one ? 'panelCopied' : 'panelsCopied')),
      () => notify(t(one ? 'panelNotCopied' : 'panelsNotCopied')),
    );
  };
  const onDuplicate = ({ id: _id, layout, ...panel }: PanelDocument): void =>
    change(addPanel({ ...panel, layout: { ...layout, y: layout.y + layout.h } }));
  return (
    <SelectionScope selection={selection}>
      <div className="rf-report-grid">
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
        {!runSet && panels.length > 0 && <p className="rf-unknown-block">{seen(sets.length === 0 ? 'noRunsToDraw' : 'allHidden')}</p>}
        {runSet && <SelectionBar runSet={runSet} />}
        <GridActions
          project={project}
          runSet={runSet}
          fresh={fresh.has(grid.id)}
          empty={panels.length === 0}
          onAdd={(panel) => change(addPanel(panel))}
          onCopy={() => copy(grid.panels)}
          onRunSet={project === undefined ? undefined : () => change(addRunSet({ project }))}
        />
        <ul className="rf-run-sets" aria-label={seen('runSets')}>
          {sets.map((set) => (
            <RunSetEditor key={set.id} editor={editor} set={set} drawn={drawn.includes(set)} change={change} only={sets.length === 1} />
          ))}
        </ul>
      </div>
    </SelectionScope>
  );
}

/** As readers see it: see `PanelGridView`. */
function reportMode(width: number): ReturnType<typeof gridMode> {
  return width >= 600 ? 'wide' : 'narrow';
}

interface GridActionsProps {
  project: string | undefined;
  runSet: Parameters<typeof PanelPicker>[0]['runSet'];
  /** Whether it was just put in. */
  fresh: boolean;
  empty: boolean;
  onAdd: Parameters<typeof PanelPicker>[0]['onAdd'];
  onCopy: () => void;
  onRunSet: (() => void) | undefined;
}

function GridActions({ project, runSet, fresh, empty, onAdd, onCopy, onRunSet }: GridActionsProps) {
  const t = useTexts(blockTexts);
  const [picking, setPicking] = useState(fresh && empty);
  return (
    <div className="rf-grid-actions">
      <button type="button" className="rf-pill-add" disabled={project === undefined} onClick={() => setPicking(true)}>
        <Plus aria-hidden size={12} /> {t('panel')}
      </button>
      <button type="button" className="rf-pill-add" disabled={!onRunSet} onClick={onRunSet}>
        <Plus aria-hidden size={12} /> {t('runSet')}
      </button>
      <button type="button" className="rf-pill-add" disabled={empty} onClick={onCopy}>
        <ClipboardCopy aria-hidden size={12} /> {t('copyGrid')}
      </button>
      {project !== undefined && <PanelPicker open={picking} onOpen={setPicking} project={project} runSet={runSet} onAdd={onAdd} />}
    </div>
  );
}
