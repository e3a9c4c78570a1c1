import { jsonPath } from '../document/jsonPath.js';
import type { Fields, Path } from './fields.js';

/** `mapped`: all of it is shown here; `approximated`: some of it is shown otherwise, or kept without effect; `kept`: a labelled placeholder with its JSON. */
export type MappingOutcome = 'mapped' | 'approximated' | 'kept';

/** What became of one part of a W&B spec. */
export interface MappingItem {
  /** Where it stands in the spec: `blocks[1].metadata.runSets[0]`. */
  place: string;
  /** What W&B calls it, with its name where it has one. */
  what: string;
  /** What it is here. */
  became: string;
  outcome: MappingOutcome;
  /** A sentence or more: what is not as it was. */
  sentence: string;
}

/** What became of all parts, in the order of the spec. */
export type MappingList = readonly MappingItem[];

/** What is said of a part that has a counterpart. */
export interface Arrival {
  path: Path;
  what: string;
  became: string;
  /** Sentences on what is not as it was. */
  notes?: readonly string[];
  /** Reads the part; what nobody took is said to be kept. */
  fields?: Fields;
}

/** Collects what became of the parts. */
export class Mapping {
  readonly items: MappingItem[] = [];

  /** Notes a part that has a counterpart. */
  arrived({ path, what, became, notes = [], fields }: Arrival): void {
    const left = fields?.left() ?? [];
    const kept = left.length > 0 ? [`Kept without effect: ${left.join(', ')}.`] : [];
    const sentences = [...notes, ...kept];
    const outcome = sentences.length > 0 ? 'approximated' : 'mapped';
    this.#add({ place: jsonPath(path), what, became, outcome, sentence: sentences.join(' ') || 'As it was.' });
  }

  /** Notes a part that has none. */
  kept(path: Path, what: string, became: string, sentence: string): void {
    this.#add({ place: jsonPath(path), what, became, outcome: 'kept', sentence });
  }

  #add(item: MappingItem): void {
    this.items.push({ ...item, place: item.place || 'spec' });
  }
}
