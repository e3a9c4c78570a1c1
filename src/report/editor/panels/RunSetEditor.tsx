import type { Editor } from '@tiptap/react';
import { ChevronDown, ChevronRight, Copy, Eye, EyeOff, X } from 'lucide-react';
import { useId, useState } from 'react';
import { FilterPills, GroupChooser, RunTable, useRunCount } from '../../../dashboard/index.js';
import { visibleRuns, type RunSet } from '../../../model/index.js';
import { useCatalog, useTexts } from '../../../react/index.js';
import { viewerTexts } from '../../viewer/texts.js';
import { blockTexts } from '../blockTexts.js';
import { TextField } from '../views/TextField.js';
import { addRunSet, changeRunSet, removeRunSet, toggleRunSet } from './gridCommands.js';
import type { ChangeGrid } from './useGrid.js';
import { useProjects } from './useProjects.js';

export interface RunSetEditorProps {
  editor: Editor;
  set: RunSet;
  /** Whether the panels draw it. */
  drawn: boolean;
  /** Whether it is the only one of its grid. */
  only: boolean;
  change: ChangeGrid;
}

/** A run set below its panels, edited where it stands: name, filters, groups; and behind its arrow project, search, order and the runs themselves. */
export function RunSetEditor({ editor, set, drawn, only, change }: RunSetEditorProps) {
  const t = useTexts(blockTexts);
  const seen = useTexts(viewerTexts);
  const [open, setOpen] = useState(false);
  const id = useId();
  const { catalog } = useCatalog(set.project);
  const count = useRunCount(visibleRuns(set));
  const put = (next: RunSet, what?: string): void => change(changeRunSet(next), what && `${set.id} ${what}`);
  const Chevron = open ? ChevronDown : ChevronRight;
  const Sight = drawn ? Eye : EyeOff;
  return (
    <li className="rf-run-set" data-rf-drawn={drawn}>
      <div className="rf-run-set-line">
        <button
          type="button"
          className="rf-icon-button"
          aria-pressed={drawn}
          aria-label={seen('draw', { name: set.name })}
          onClick={() => change(toggleRunSet(set.id))}
        >
          <Sight aria-hidden size={14} />
        </button>
        <button
          type="button"
          className="rf-icon-button"
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          aria-label={t('runsOfSet', { name: set.name })}
          onClick={() => setOpen(!open)}
        >
          <Chevron aria-hidden size={13} />
        </button>
        <TextField
          editor={editor}
          className="rf-plain-field rf-run-set-name"
          aria-label={t('nameOfSet')}
          placeholder={t('name')}
          value={set.name}
          size={Math.max(3, set.name.length)}
          onValue={(name) => put({ ...set, name }, 'name')}
        />
        {count !== undefined && <span className="rf-quiet">{seen('runs', { count })}</span>}
        <FilterPills catalog={catalog} filter={set.filter} onFilter={(filter) => put(without(set, 'filter', filter))} />
        <span className="rf-run-set-end">
          <GroupChooser catalog={catalog} groupBy={set.groupBy} onGroupBy={(groupBy) => put(without(set, 'groupBy', groupBy))} />
          <button
            type="button"
            className="rf-icon-button"
            aria-label={t('duplicateSet', { name: set.name })}
            onClick={() => change(addRunSet({ copyOf: set }))}
          >
            <Copy aria-hidden size={13} />
          </button>
          {!only && (
            <button
              type="button"
              className="rf-icon-button"
              aria-label={t('removeSet', { name: set.name })}
              onClick={() => change(removeRunSet(set.id))}
            >
              <X aria-hidden size={14} />
            </button>
          )}
        </span>
      </div>
      {open && (
        <div id={id} className="rf-run-set-runs">
          <RunSetSource editor={editor} set={set} onSet={put} />
          <div className="rf-run-table">
            <RunTable project={set.project} runSet={set} onRunSet={(next) => put(next)} height={280} />
          </div>
        </div>
      )}
    </li>
  );
}

/** Which project the runs are of, and what is searched among them. */
function RunSetSource({ editor, set, onSet }: { editor: Editor; set: RunSet; onSet: (set: RunSet, what?: string) => void }) {
  const t = useTexts(blockTexts);
  const projects = useProjects();
  const all = projects.some(({ id }) => id === set.project) ? projects : [{ id: set.project, name: set.project }, ...projects];
  return (
    <div className="rf-run-set-source">
      <label>
        {t('project')}
        <select className="rf-select" value={set.project} onChange={(event) => onSet(ofProject(set, event.target.value))}>
          {all.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <TextField
        editor={editor}
        type="search"
        aria-label={t('searchRuns')}
        placeholder={t('searchRuns')}
        value={set.search ?? ''}
        onValue={(search) => onSet(without(set, 'search', search || undefined), 'search')}
      />
    </div>
  );
}

/** The set with a field, or without it. */
function without<Field extends 'filter' | 'groupBy' | 'search'>(set: RunSet, field: Field, value: RunSet[Field]): RunSet {
  const { [field]: _before, ...rest } = set;
  return value === undefined ? (rest as RunSet) : { ...set, [field]: value };
}

/** The set over another project: what named single runs of the old one is gone. */
function ofProject({ only: _only, baseline: _baseline, ...set }: RunSet, project: string): RunSet {
  return { ...set, project, hidden: [], colors: {} };
}
