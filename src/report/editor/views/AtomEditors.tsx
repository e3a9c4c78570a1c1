import { NodeViewWrapper, type NodeViewProps } from '@tiptap/react';
import type { Column } from '../../../model/index.js';
import { useTexts } from '../../../react/index.js';
import { ContentsView } from '../../viewer/ContentsView.js';
import { RunTableView } from '../../viewer/RunTableView.js';
import { UnknownView } from '../../viewer/UnknownView.js';
import { blockTexts } from '../blockTexts.js';
import { useEditorServices } from '../editorServices.js';
import { useParts } from '../useParts.js';
import { setAttributes } from './setAttributes.js';

/** Links to the headings, and how deep they go. */
export function ContentsEditor(props: NodeViewProps) {
  const t = useTexts(blockTexts);
  const { bursts } = useEditorServices();
  const depth = props.node.attrs['depth'] as number | null;
  return (
    <NodeViewWrapper className="rf-atom-editor" data-rf-selected={props.selected}>
      <ContentsView contents={{ type: 'table-of-contents', depth: depth ?? undefined }} />
      <label className="rf-atom-choice">
        {t('headings')}
        <select
          className="rf-select"
          value={depth ?? ''}
          disabled={!props.editor.isEditable}
          onChange={(event) => setAttributes(props, { depth: Number(event.target.value) || null }, bursts)}
        >
          <option value="">{t('allLevels')}</option>
          {[1, 2, 3].map((level) => (
            <option key={level} value={level}>
              {t('upToLevel', { level })}
            </option>
          ))}
        </select>
      </label>
    </NodeViewWrapper>
  );
}

/** Runs of a run set as a table, and the choice of the set. */
export function RunTableEditor(props: NodeViewProps) {
  const t = useTexts(blockTexts);
  const { bursts } = useEditorServices();
  const { runSets } = useParts(props.editor);
  const { runSet, columns } = props.node.attrs as { runSet: string; columns: Column[] | null };
  return (
    <NodeViewWrapper className="rf-atom-editor" data-rf-selected={props.selected}>
      <RunTableView table={{ type: 'run-table', runSet, columns: columns ?? undefined }} />
      <label className="rf-atom-choice">
        {t('runsOf')}
        <select
          className="rf-select"
          value={runSet}
          disabled={!props.editor.isEditable}
          onChange={(event) => setAttributes(props, { runSet: event.target.value }, bursts)}
        >
          {!Object.hasOwn(runSets, runSet) && <option value={runSet}>{runSet}</option>}
          {Object.values(runSets).map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
    </NodeViewWrapper>
  );
}

/** In place of a block that this version does not know. */
export function UnknownEditor({ node, selected }: NodeViewProps) {
  const { type } = Object(node.attrs['json']) as { type?: unknown };
  return (
    <NodeViewWrapper data-rf-selected={selected}>
      <UnknownView type={String(type)} />
    </NodeViewWrapper>
  );
}
