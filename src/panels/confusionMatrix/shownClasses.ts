import { naturalOrder, type ConfusionFacts, type ConfusionPlan, type ThresholdOf } from '../../model/index.js';
import { textsOf, type Locale } from '../../texts/index.js';
import { labelsOf, pastThreshold } from './plan.js';
import type { Collapse, ConfusionMatrixSpec } from './spec.js';
import { confusionMatrixTexts } from './texts.js';

/** The classes as they are shown, and which of the data each stands for. */
export interface ShownClasses {
  names: readonly string[];
  /** The classes of the data that each is of. */
  members: ReadonlyMap<string, readonly string[]>;
  /** Place in `names` of each class of the data. */
  groupOf: Int32Array;
}

type Spec = Pick<ConfusionMatrixSpec, 'collapse' | 'names' | 'scores' | 'classes'>;

/** Names classes and puts them together, as a threshold or else the spec says; undefined where each is shown as it is in the data. */
export function shownClasses(
  facts: ConfusionFacts,
  spec: Spec,
  predicted: ConfusionPlan['predicted'] | undefined,
  locale?: Locale,
): ShownClasses | undefined {
  const { classes } = facts;
  const nameOf = naming(facts, spec);
  const at = predicted && pastThreshold(predicted);
  if (at) return grouped(classes, sideOf(facts, spec, at, nameOf, locale));
  if (spec.collapse) return grouped(classes, grouping(facts, spec.collapse, spec, nameOf));
  return spec.names && grouped(classes, distinct(classes, nameOf));
}

type Name = (label: string) => string;

function naming(facts: ConfusionFacts, { names }: Spec): Name {
  const columns = labelsOf({ names });
  if (columns.length > 0) return fromColumn(facts, 0);
  const map = names && 'map' in names ? names.map : {};
  return (label) => (Object.hasOwn(map, label) && map[label]) || label;
}

function fromColumn({ classes, labels }: ConfusionFacts, index: number): Name {
  const column = labels?.[index] ?? [];
  const known = new Map(classes.map((label, i) => [label, column[i]]));
  return (label) => known.get(label) ?? label;
}

/** What is not the class of the threshold is called by the name of the only other class there is, where no scores tell of more; else not to be it. */
function sideOf(
  { classes }: ConfusionFacts,
  { scores, classes: scored }: Spec,
  { score, otherwise }: ThresholdOf,
  nameOf: Name,
  locale: Locale | undefined,
): Name {
  const positive = score.class;
  const others = classes.filter((label) => label !== positive && label !== otherwise);
  const isBinary = others.length === 1 && Math.max(scores?.length ?? 0, scored?.length ?? 0) <= 2;
  const other = isBinary ? nameOf(others[0]!) : textsOf(confusionMatrixTexts, locale)('notClass', { name: nameOf(positive) });
  return (label) => (label === positive ? nameOf(positive) : other);
}

function grouping(facts: ConfusionFacts, collapse: Collapse, spec: Spec, nameOf: Name): Name {
  if ('column' in collapse) {
    const group = fromColumn(facts, labelsOf({ names: spec.names }).length);
    return (label) => (group(label) === label ? nameOf(label) : group(label));
  }
  if ('prefix' in collapse) {
    return (label) => {
      const name = nameOf(label);
      const at = collapse.prefix === '' ? -1 : name.indexOf(collapse.prefix);
      return at > 0 ? name.slice(0, at) : name;
    };
  }
  const { groups, levels = 1 } = collapse;
  const above = (name: string): string | undefined => (Object.hasOwn(groups, name) ? groups[name] : undefined) || undefined;
  return (label) => {
    let group = above(label) ?? above(nameOf(label)) ?? nameOf(label);
    for (let level = 1; level < levels; level++) group = above(group) ?? group;
    return group;
  };
}

/** Classes of the same name are not the same: those have their label too. */
function distinct(classes: readonly string[], nameOf: Name): Name {
  const times = new Map<string, number>();
  for (const label of classes) times.set(nameOf(label), (times.get(nameOf(label)) ?? 0) + 1);
  return (label) => (times.get(nameOf(label)) === 1 ? nameOf(label) : `${nameOf(label)} (${label})`);
}

function grouped(classes: readonly string[], nameOf: Name): ShownClasses {
  const members = new Map<string, string[]>();
  for (const label of classes) {
    const name = nameOf(label);
    const known = members.get(name);
    if (known) known.push(label);
    else members.set(name, [label]);
  }
  const names = naturalOrder(members.keys());
  const indexOf = new Map(names.map((name, i) => [name, i]));
  return { names, members, groupOf: Int32Array.from(classes, (label) => indexOf.get(nameOf(label))!) };
}
