import { NodeViewWrapper, type NodeViewProps } from '@tiptap/react';
import { useId, useMemo, useState } from 'react';
import { mainMetric } from '../../../panels/index.js';
import { WholePopup } from '../../../popups/index.js';
import { useTexts } from '../../../react/index.js';
import { parseValue } from '../../values/parseValue.js';
import { InlineValueView } from '../../viewer/InlineValueView.js';
import { useViewer } from '../../viewer/viewerContext.js';
import { blockTexts } from '../blockTexts.js';
import { useEditorServices } from '../editorServices.js';
import { leaveNode, setAttributes } from './setAttributes.js';
import { TextField } from './TextField.js';

/** A value of the data in a line: a click opens what it is of, with the value itself as it is typed. */
export function InlineValueEditor(props: NodeViewProps) {
  const source = String(props.node.attrs['source']);
  const t = useTexts(blockTexts);
  const [open, setOpen] = useState(source === '' && props.editor.isEditable);
  const close = (isOpen: boolean): void => {
    setOpen(isOpen);
    if (!isOpen) leaveNode(props);
  };
  const trigger = (
    <button type="button" className="rf-inline-edit" disabled={!props.editor.isEditable}>
      <span className="rf-visually-hidden">{t('valueOf', { source })} </span>
      {source === '' ? '{{…}}' : <InlineValueView source={source} />}
    </button>
  );
  return (
    <NodeViewWrapper as="span">
      <WholePopup trigger={trigger} label={t('valueOfData')} open={open} onOpen={close}>
        <ValueForm {...props} source={source} onDone={() => close(false)} />
      </WholePopup>
    </NodeViewWrapper>
  );
}

function ValueForm({ source, onDone, ...props }: NodeViewProps & { source: string; onDone: () => void }) {
  const t = useTexts(blockTexts);
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
        aria-label={t('valueField')}
        dir="ltr"
        placeholder={t('valueExample')}
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
            <span className="rf-quiet">{t('valueSuch', { value: ideas[0] ?? t('valueOther') })}</span>
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
