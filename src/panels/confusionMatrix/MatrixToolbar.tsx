import { ArrowLeft, Maximize, ZoomIn, ZoomOut } from 'lucide-react';
import { useId, useState, type KeyboardEvent } from 'react';
import { keyMatchRank } from '../../model/index.js';
import { useLocale, useTexts } from '../../react/index.js';
import { formatStep } from '../../theme/index.js';
import { matrixName } from './matrixSet.js';
import { confusionMatrixPartTexts } from './partTexts.js';
import type { ConfusionMatrixState } from './state.js';
import { confusionMatrixTexts } from './texts.js';
import type { ConfusionMatrixView } from './view.js';

export interface MatrixToolbarProps {
  view: ConfusionMatrixView;
  state: ConfusionMatrixState;
  onState: (state: ConfusionMatrixState) => void;
  /** Shows a class. */
  onClass: (index: number) => void;
  /** Factor of what is on screen; none shows all. Absent where nothing can be zoomed. */
  onZoom: ((factor: number | undefined) => void) | undefined;
  /** Chooses the runs whose difference is shown; absent where the panel cannot be changed. */
  onDifference: ((runs: [string, string]) => void) | undefined;
}

const tabs = ['matrix', 'confusions', 'metrics'] as const;

/** What is shown, and ways about in it. */
export function MatrixToolbar({ view, state, onState, onClass, onZoom, onDifference }: MatrixToolbarProps) {
  const locale = useLocale();
  const t = useTexts(confusionMatrixPartTexts);
  const { mode, main, set } = view;
  const focused = mode === 'one' && set.matrices.length > 1 && main;
  return (
    <div className="rf-confusion-tools">
      {focused && (
        <button type="button" className="rf-button" onClick={() => onState({ ...state, focus: undefined, pick: undefined })}>
          <ArrowLeft size={13} aria-hidden /> {t('allRuns')}
        </button>
      )}
      <span className="rf-segments" role="group" aria-label={t('whatIsShown')}>
        {tabs.map((tab) => (
          <button
            key={tab}
            type="button"
            className="rf-segment"
            aria-pressed={state.tab === tab}
            onClick={() => onState({ ...state, tab })}
          >
            {t(tab)}
          </button>
        ))}
      </span>
      {focused && (
        <strong className="rf-confusion-focus" dir="auto">
          {matrixName(focused.facts, locale)}
        </strong>
      )}
      {mode === 'difference' && <DifferenceChoice view={view} onDifference={onDifference} />}
      {view.steps.length > 1 && <StepSlider view={view} onStep={(step) => onState({ ...state, step, firstRow: 0 })} />}
      {mode !== 'many' && state.tab === 'matrix' && set.classes.length > 5 && <ClassSearch classes={set.classes} onClass={onClass} />}
      {onZoom && set.classes.length > 20 && (
        <span className="rf-confusion-zoom" role="group" aria-label={t('zoom')}>
          <IconButton name={t('zoomIn')} Icon={ZoomIn} onClick={() => onZoom(0.5)} />
          <IconButton name={t('zoomOut')} Icon={ZoomOut} onClick={() => onZoom(2)} />
          <IconButton name={t('showAll')} Icon={Maximize} onClick={() => onZoom(undefined)} />
        </span>
      )}
    </div>
  );
}

function IconButton({ name, Icon, onClick }: { name: string; Icon: typeof ZoomIn; onClick: () => void }) {
  return (
    <button type="button" className="rf-icon-button" aria-label={name} title={name} onClick={onClick}>
      <Icon size={14} aria-hidden />
    </button>
  );
}

/** Goes to a class: as soon as its name is whole, or to the one that matches best for Enter. */
function ClassSearch({ classes, onClass }: { classes: readonly string[]; onClass: (index: number) => void }) {
  const id = useId();
  const [text, setText] = useState('');
  const t = useTexts(confusionMatrixPartTexts);
  const [missed, setMissed] = useState(false);
  const type = (next: string): void => {
    setText(next);
    setMissed(false);
    const exact = classes.indexOf(next);
    if (exact >= 0) onClass(exact);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || text === '') return;
    const best = bestMatch(classes, text);
    setMissed(best === undefined);
    if (best !== undefined) onClass(best);
  };
  return (
    <span className="rf-confusion-search" data-rf-figure="off">
      <input
        className="rf-input"
        type="search"
        list={id}
        value={text}
        placeholder={t('findClass')}
        aria-label={t('findClass')}
        aria-invalid={missed}
        onChange={(event) => type(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <datalist id={id}>
        {classes.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </datalist>
      <span className="rf-visually-hidden" role="status">
        {missed ? t('noMatch', { text }) : ''}
      </span>
    </span>
  );
}

function bestMatch(classes: readonly string[], text: string): number | undefined {
  const ranked = classes.flatMap((name, index) => {
    const rank = keyMatchRank(name, text);
    return rank === undefined ? [] : [{ index, rank }];
  });
  return ranked.toSorted((a, b) => a.rank - b.rank || a.index - b.index)[0]?.index;
}

/** The steps at which the table was logged; the end is the last of each run. */
function StepSlider({ view: { steps, step }, onStep }: { view: ConfusionMatrixView; onStep: (step: number | 'last') => void }) {
  const id = useId();
  const t = useTexts(confusionMatrixPartTexts);
  const locale = useLocale();
  const at = step === 'last' ? steps.length : steps.indexOf(step);
  const text = step === 'last' ? t('lastStep') : formatStep(step, locale);
  return (
    <span className="rf-slider rf-confusion-step">
      <label htmlFor={id}>{t('step')}</label>
      <input
        id={id}
        type="range"
        min={0}
        max={steps.length}
        value={at < 0 ? steps.length : at}
        aria-valuetext={text}
        onChange={(event) => onStep(steps[Number(event.target.value)] ?? 'last')}
      />
      <output htmlFor={id}>{text}</output>
    </span>
  );
}

function DifferenceChoice({
  view: { set, main, against },
  onDifference,
}: {
  view: ConfusionMatrixView;
  onDifference: MatrixToolbarProps['onDifference'];
}) {
  const locale = useLocale();
  const [t, own] = [useTexts(confusionMatrixPartTexts), useTexts(confusionMatrixTexts)];
  const of = (matrix: typeof main): string => matrix?.facts.runId ?? '';
  const choice = (label: string, value: string, onValue: (run: string) => void) => (
    <select
      className="rf-select"
      aria-label={label}
      value={value}
      disabled={!onDifference}
      onChange={(event) => onValue(event.target.value)}
    >
      {set.matrices.map(({ facts }) => (
        <option key={facts.runId} value={facts.runId}>
          {matrixName(facts, locale)}
        </option>
      ))}
    </select>
  );
  return (
    <span className="rf-confusion-difference">
      {choice(own('run'), of(main), (run) => onDifference?.([run, of(against)]))}
      <span aria-hidden="true">−</span>
      {choice(t('lessRun'), of(against), (run) => onDifference?.([of(main), run]))}
    </span>
  );
}
