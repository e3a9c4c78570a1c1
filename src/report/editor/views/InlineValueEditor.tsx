import { NodeViewWrapper, type NodeViewProps } from '@tiptap/react';
import { useId, useMemo, useState } from 'react';
import { WholePopup } from '../../../popups/index.js';
import { mainMetric } from '../../../panels/index.js';
import { parseValue } from '../../values/parseValue.js';
import { InlineValueView } from '../../viewer/InlineValueView.js';
import { useViewer } from '../../viewer/viewerContext.js';
import { useEditorServices } from '../editorServices.js';
import { leaveNode, setAttributes } from './setAttributes.js';
import { TextField } from './TextField.js';

/** A value of the data in a line: a click opens what it is of, with the value itself as it is typed. */
export function InlineValueEditor(props: NodeViewProps) {
  const source = String(props.node.attrs['source']);
  const [open, setOpen] = useState(source === '' && props.editor.isEditable);
  const close = (isOpen: boolean): void => {
    setOpen(isOpen);
    if (!isOpen) leaveNode(props);
  };
  const trigger = (
    <button type="button" className="rf-inline-edit" disabled={!props.editor.isEditable}>
      <span className="rf-visually-hidden">Value {source}: </span>
      {source === '' ? '{{…}}' : <InlineValueView source={source} />}
    </button>
  );
  return (
    <NodeViewWrapper as="span">
      <WholePopup trigger={trigger} label="Value of the data" open={open} onOpen={close}>
        <ValueForm {...props} source={source} onDone={() => close(false)} />
      </WholePopup>
    </NodeViewWrapper>
  );
}

function ValueForm({ source, onDone, ...props }: NodeViewProps & { source: string; onDone: () => void }) {
  const { bursts } = useEditorServices();
  const ideas = useIdeas();
  const listId = useId();
  const wrong = source === '' ? undefined : problemOf(source);
  return (
    <form
      className="rf-inline-form"
      onSubmit={(event) => {
        event.preventDefault();
        onDone();
      }}
    >
      <TextField
        editor={props.editor}
        aria-label="Value"
        placeholder="best val/accuracy of A"
        className="rf-input rf-source"
        list={listId}
        value={source}
        aria-invalid={wrong !== undefined}
        onValue={(value) => setAttributes(props, { source: value }, bursts)}
      />
      <datalist id={listId}>
        {ideas.map((idea) => (
          <option key={idea} value={idea}>
            {idea}
          </option>
        ))}
      </datalist>
      <div className="rf-inline-preview">
        {wrong ??
          (source === '' ? (
            <span className="rf-quiet">Such as: {ideas[0] ?? 'last loss of run-7'}</span>
          ) : (
            <InlineValueView source={source} />
          ))}
      </div>
    </form>
  );
}

function problemOf(source: string): string | undefined {
  try {
    parseValue(source);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Values that the run sets of the report have. */
function useIdeas(): string[] {
  const { report, catalogs } = useViewer();
  return useMemo(
    () =>
      Object.values(report.runSets).flatMap(({ name, project }) => {
        const catalog = catalogs.get(project);
        const metric = catalog && mainMetric(catalog)?.key;
        const key = metric?.includes(' ') ? JSON.stringify(metric) : metric;
        return [...(key === undefined ? [] : [`best ${key} of ${name}`, `mean ${key} of ${name}`]), `count of ${name}`];
      }),
    [report.runSets, catalogs],
  );
}
