import type { RunId, RunSet } from '../model/index.js';

/** Tells of each run whether the panels draw it, given that the list shows it. */
export function visibilityOf(set: RunSet): (run: RunId) => boolean {
  const hidden = new Set(set.hidden);
  const only = set.only ? new Set(set.only) : undefined;
  return (run) => !hidden.has(run) && (only === undefined || only.has(run));
}

/** The set with a run hidden where it was drawn, drawn where it was hidden. */
export function toggleRun(set: RunSet, run: RunId): RunSet {
  return setVisible(set, run, !visibilityOf(set)(run));
}

function setVisible(set: RunSet, run: RunId, visible: boolean): RunSet {
  const hidden = set.hidden.filter((id) => id !== run);
  if (set.only) {
    const others = set.only.filter((id) => id !== run);
    return { ...set, hidden, only: visible ? [...others, run] : others };
  }
  return { ...set, hidden: visible ? hidden : [...hidden, run] };
}

/** The set with all of these runs drawn, or none of them. */
export function setAllVisible(set: RunSet, runs: readonly RunId[], visible: boolean): RunSet {
  return runs.reduce((changed, run) => setVisible(changed, run, visible), set);
}

/** The set that draws this run alone; asked again for the run that is alone, the set that draws all. */
export function soloRun(set: RunSet, run: RunId): RunSet {
  const alone = set.only?.length === 1 && set.only[0] === run && !set.hidden.includes(run);
  return alone ? showAll(set) : { ...set, hidden: [], only: [run] };
}

/** The set that draws every run it lists. */
export function showAll(set: RunSet): RunSet {
  const { only: _only, ...rest } = set;
  return { ...rest, hidden: [] };
}

/** Whether some run may be kept from the panels. */
export function hidesSome(set: RunSet): boolean {
  return set.hidden.length > 0 || set.only !== undefined;
}

/** The set with a run drawn in a colour of its own, or in the colour of its index where `color` is undefined. */
export function colorRun(set: RunSet, run: RunId, color: string | undefined): RunSet {
  const { [run]: _old, ...others } = set.colors;
  return { ...set, colors: color === undefined ? others : { ...others, [run]: color } };
}

/** The set with this run as the one that others are compared with; asked again for the same, with none. */
export function setBaseline(set: RunSet, run: RunId): RunSet {
  const { baseline, ...rest } = set;
  return baseline === run ? rest : { ...rest, baseline: run };
}
