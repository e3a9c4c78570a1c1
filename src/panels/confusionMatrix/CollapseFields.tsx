import { useId, useState } from 'react';
import type { ConfusionMatrixSpec } from './spec.js';

export interface CollapseFieldsProps {
  spec: ConfusionMatrixSpec;
  onChange: (spec: ConfusionMatrixSpec) => void;
}

type Way = 'none' | 'prefix' | 'groups';

/** Rows of the settings form: which classes are shown as one. */
export function CollapseFields({ spec, onChange }: CollapseFieldsProps) {
  const id = useId();
  const { collapse } = spec;
  const way: Way = collapse === undefined ? 'none' : 'prefix' in collapse ? 'prefix' : 'groups';
  const setWay = (next: string): void =>
    onChange({ ...spec, collapse: next === 'prefix' ? { prefix: '/' } : next === 'groups' ? { groups: {} } : undefined });
  return (
    <>
      <label htmlFor={id}>Classes</label>
      <select id={id} className="rf-select" value={way} onChange={(event) => setWay(event.target.value)}>
        <option value="none">Each on its own</option>
        <option value="prefix">Together by how they begin</option>
        <option value="groups">Together by a list</option>
      </select>
      {collapse && 'prefix' in collapse && (
        <>
          <label htmlFor={`${id}-prefix`}>Up to</label>
          <input
            id={`${id}-prefix`}
            className="rf-input"
            value={collapse.prefix}
            onChange={(event) => onChange({ ...spec, collapse: { prefix: event.target.value } })}
          />
        </>
      )}
      {collapse && 'groups' in collapse && (
        <GroupsField groups={collapse.groups} onGroups={(groups) => onChange({ ...spec, collapse: { groups } })} />
      )}
    </>
  );
}

/** One line per class: its name, a tab or `=`, and its group. */
function GroupsField({ groups, onGroups }: { groups: Record<string, string>; onGroups: (groups: Record<string, string>) => void }) {
  const id = useId();
  const [text, setText] = useState(() =>
    Object.entries(groups)
      .map(([name, group]) => `${name} = ${group}`)
      .join('\n'),
  );
  const write = (next: string): void => {
    setText(next);
    onGroups(parseGroups(next));
  };
  return (
    <>
      <label htmlFor={id}>Class = group</label>
      <textarea
        id={id}
        className="rf-input rf-confusion-groups"
        rows={4}
        value={text}
        placeholder="cat = animal"
        onChange={(event) => write(event.target.value)}
      />
    </>
  );
}

/** Lines that are no pair are not yet written to the end, and have no effect. */
export function parseGroups(text: string): Record<string, string> {
  const pairs = text.split('\n').flatMap((line) => {
    const at = Math.max(line.lastIndexOf('\t'), line.lastIndexOf('='));
    const [name, group] = [line.slice(0, Math.max(0, at)).trim(), line.slice(at + 1).trim()];
    return at > 0 && name !== '' && group !== '' ? [[name, group] as const] : [];
  });
  return Object.fromEntries(pairs);
}
