import { Step, StepMap, StepResult } from '@tiptap/pm/transform';
import type { ReportDocument } from '../../document/report.js';

/** What a report has beside its blocks. */
export type ReportParts = Omit<ReportDocument, 'blocks'>;

/** A place in `ReportParts`: a panel or a run set by id, or another field by name. */
export interface PartPlace {
  in: 'panels' | 'runSets' | 'fields';
  key: string;
}

/** Sets a panel, a run set or a field of a report; a value that is undefined takes it away. It stands in the editor's history among the changes of the text. */
export class PartStep extends Step {
  readonly place: PartPlace;
  readonly value: unknown;
  readonly before: unknown;

  constructor(place: PartPlace, value: unknown, before: unknown) {
    super();
    this.place = place;
    this.value = value;
    this.before = before;
  }

  override apply(doc: Parameters<Step['apply']>[0]): StepResult {
    return StepResult.ok(doc);
  }

  override getMap(): StepMap {
    return StepMap.empty;
  }

  override invert(): PartStep {
    return new PartStep(this.place, this.before, this.value);
  }

  override map(): PartStep {
    return this;
  }

  override merge(other: Step): PartStep | null {
    if (!(other instanceof PartStep) || other.place.in !== this.place.in || other.place.key !== this.place.key) return null;
    return new PartStep(this.place, other.value, this.before);
  }

  override toJSON(): unknown {
    return { stepType: 'reportPart', place: this.place, value: this.value };
  }
}

/** The parts after a step. */
export function withPart(parts: ReportParts, { place, value }: PartStep): ReportParts {
  if (place.in === 'fields') return withKey(parts, place.key, value);
  return { ...parts, [place.in]: withKey(parts[place.in], place.key, value) };
}

/** What stands at a place. */
export function partAt(parts: ReportParts, place: PartPlace): unknown {
  const record: object = place.in === 'fields' ? parts : parts[place.in];
  return Object.hasOwn(record, place.key) ? (record as Record<string, unknown>)[place.key] : undefined;
}

function withKey<T extends object>(record: T, key: string, value: unknown): T {
  const { [key]: _before, ...others } = record as Record<string, unknown>;
  return (value === undefined ? others : { ...record, [key]: value }) as T;
}
