import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson, type Plan } from '../../model/index.js';
import { checkedPlan } from '../checkedPlan.js';

/** What of a plan is no part of its question: how wide the drawing is, which part is on screen. */
export interface RecordedViewport {
  /** Pixel columns that the answer is for. */
  pixels?: number | undefined;
  /** Range of x that is asked for; all of it where absent. */
  range?: [number, number] | undefined;
  /** Of pages. */
  offset?: number | undefined;
  limit?: number | undefined;
}

/** A plan, parted into what it asks and what is on screen. */
export interface PartedPlan {
  /** SHA-256, in hexadecimal, of the canonical JSON of the question. */
  key: string;
  plan: Plan;
  viewport: RecordedViewport;
}

/** Parts a plan; throws `bad-plan` for what is none. A logarithmic scale stays in the question of lines: it decides which points they have. */
export function partPlan(unchecked: Plan): PartedPlan {
  const plan = checkedPlan(unchecked);
  const { question, viewport } = parted(plan);
  return { key: bytesToHex(sha256(utf8ToBytes(canonicalJson(question)))), plan, viewport };
}

function parted(plan: Plan): { question: unknown; viewport: RecordedViewport } {
  switch (plan.kind) {
    case 'series': {
      const { pixels, range, yScale = 'linear', points } = plan.viewport;
      // Every point is another question than a drawing, and has no other form on screen.
      if (points === 'all') return { question: plan, viewport: {} };
      return { question: { ...plan, viewport: { yScale } }, viewport: { pixels, range } };
    }
    case 'runs.page':
    case 'table.page':
    case 'table.groups': {
      const { offset, limit, ...question } = plan;
      return { question, viewport: { offset, limit } };
    }
    case 'curve': {
      const { pixels, ...question } = plan;
      return { question: { ...question, drawn: pixels > 0 }, viewport: { pixels } };
    }
    case 'histogram.series': {
      const { pixels, range, limit, ...question } = plan;
      return { question, viewport: { pixels, range, limit } };
    }
    case 'keys.search':
    case 'runs.columns':
    case 'runs.facets':
    case 'importance':
    case 'media.page':
    case 'log.page':
    case 'confusion':
    case 'table.facets':
    case 'table.compare':
    case 'table.compare.counts':
      return { question: plan, viewport: {} };
    default:
      return plan satisfies never;
  }
}
