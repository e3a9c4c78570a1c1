import { ChevronDown, ChevronRight, Eye, EyeOff } from 'lucide-react';
import { useId, useState } from 'react';
import { pillsOf, groupText, useRunCount } from '../../dashboard/index.js';
import { visibleRuns, type RunSet } from '../../model/index.js';
import { useFilterSentence } from '../../panels/inner.js';
import { Sentence, useLocale, useTexts } from '../../react/index.js';
import { SetTable } from './RunTableView.js';
import { viewerTexts } from './texts.js';

export interface RunSetLineProps {
  set: RunSet;
  /** Whether the panels draw it now. */
  drawn: boolean;
  /** Whether the grid has sets of several projects: then it says which this one is of. */
  manyProjects: boolean;
  /** Draws it, or no more; absent where it is the only one. */
  onToggle?: (() => void) | undefined;
}

/** A run set below its panels: its name, how many runs it draws, what makes it, and the runs themselves when asked for. */
export function RunSetLine({ set, drawn, manyProjects, onToggle }: RunSetLineProps) {
  const t = useTexts(viewerTexts);
  const [open, setOpen] = useState(false);
  const id = useId();
  const count = useRunCount(visibleRuns(set));
  const Chevron = open ? ChevronDown : ChevronRight;
  const Sight = drawn ? Eye : EyeOff;
  return (
    <li className="rf-run-set" data-rf-drawn={drawn}>
      <div className="rf-run-set-line">
        {onToggle && (
          <button
            type="button"
            className="rf-icon-button"
            aria-pressed={drawn}
            aria-label={t('draw', { name: set.name })}
            onClick={onToggle}
          >
            <Sight aria-hidden size={14} />
          </button>
        )}
        <button type="button" className="rf-link" aria-expanded={open} aria-controls={open ? id : undefined} onClick={() => setOpen(!open)}>
          <Chevron aria-hidden size={13} />
          <span>
            <SetName set={set} count={count} manyProjects={manyProjects} />
          </span>
        </button>
        <RunSetChoice set={set} />
      </div>
      {open && (
        <div id={id}>
          <SetTable key={JSON.stringify(set)} set={set} />
        </div>
      )}
    </li>
  );
}

function SetName({ set, count, manyProjects }: Pick<RunSetLineProps, 'set' | 'manyProjects'> & { count: number | undefined }) {
  const t = useTexts(viewerTexts);
  const name = (
    <strong key="name" dir="auto">
      {set.name}
    </strong>
  );
  const project = <bdi key="project">{set.project}</bdi>;
  const runs = count === undefined ? undefined : t('runs', { count });
  if (runs === undefined) return <Sentence parts={manyProjects ? t.parts('runSetOf', { name, project }) : t.parts('runSet', { name })} />;
  return <Sentence parts={manyProjects ? t.parts('runSetRunsOf', { name, runs, project }) : t.parts('runSetRuns', { name, runs })} />;
}

/** What makes a set: search, filters and groups, in words. */
function RunSetChoice({ set }: { set: RunSet }) {
  const t = useTexts(viewerTexts);
  const locale = useLocale();
  const filterText = useFilterSentence();
  const choices = [...(set.search ? [t('search', { text: set.search })] : []), ...pillsOf(set.filter).map(filterText)];
  return (
    <>
      {choices.length > 0 && (
        <ul className="rf-pills" aria-label={t('filters')}>
          {choices.map((text) => (
            <li key={text} className="rf-pill">
              <span className="rf-pill-text rf-ellipsis" title={text}>
                {text}
              </span>
            </li>
          ))}
        </ul>
      )}
      {set.groupBy && <span className="rf-run-set-group">{t('groupOf', { keys: groupText(set.groupBy, locale) })}</span>}
    </>
  );
}
