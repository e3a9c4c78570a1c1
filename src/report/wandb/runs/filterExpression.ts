import type { RunfolioError } from '../../../model/index.js';
import type { JsonObject } from '../fields.js';
import { filterTokens, unreadable, type FilterToken } from './filterTokens.js';
import { storedName } from './wandbColumn.js';

/** Parentheses within one another that a filter may have. */
const deepest = 32;

const sections: Readonly<Record<string, string>> = {
  Config: 'config',
  SummaryMetric: 'summary',
  Summary: 'summary',
  KeysInfo: 'keys_info',
  Tags: 'tags',
  Metric: 'run',
};

const comparisons: Readonly<Record<string, string>> = { '=': '=', '==': '=', '!=': '!=', '<': '<=', '<=': '<=', '>': '>=', '>=': '>=' };

const seconds: Readonly<Record<string, number>> = { minute: 60, hour: 3600, day: 86_400 };

/**
 * Reads a filter as W&B’s Python package writes it, `Config("lr") <= 0.01 and (Metric("State") == "finished" or Tags() in ["a"])`, into the tree that its JSON has. Throws
 * `bad-input` naming the place of what cannot be read.
 */
export function readFilterExpression(text: string): JsonObject {
  const tokens = filterTokens(text);
  if (tokens.length === 0) return { op: 'AND', filters: [] };
  const reader = new ExpressionReader(tokens, text);
  return reader.whole();
}

class ExpressionReader {
  readonly #tokens: readonly FilterToken[];
  readonly #text: string;
  #next = 0;
  #depth = 0;

  constructor(tokens: readonly FilterToken[], text: string) {
    this.#tokens = tokens;
    this.#text = text;
  }

  whole(): JsonObject {
    const filter = this.#either();
    if (this.#next < this.#tokens.length) throw this.#unreadable();
    return filter;
  }

  #either(): JsonObject {
    const filters = [this.#both()];
    while (this.#takes('or')) filters.push(this.#both());
    return filters.length === 1 ? filters[0]! : { op: 'OR', filters };
  }

  #both(): JsonObject {
    const filters = [this.#one()];
    while (this.#takes('and')) filters.push(this.#one());
    return filters.length === 1 ? filters[0]! : { op: 'AND', filters };
  }

  #one(): JsonObject {
    if (++this.#depth > deepest) throw this.#unreadable();
    const filter = this.#takes('not') ? { op: 'NOT', filters: [this.#one()] } : this.#takes('(') ? this.#group() : this.#comparison();
    this.#depth--;
    return filter;
  }

  #group(): JsonObject {
    const filter = this.#either();
    this.#expect(')');
    return filter;
  }

  #comparison(): JsonObject {
    if (this.#peek()?.text === 'WithinLast') return this.#withinCall();
    const key = this.#key();
    if (this.#takes('within_last')) return within(key, this.#number(), this.#unit());
    if (this.#takes('in')) return { op: 'IN', key, value: this.#value() };
    if (this.#takes('not')) {
      this.#expect('in');
      return { op: 'NIN', key, value: this.#value() };
    }
    const sign = this.#peek()?.text ?? '';
    if (!Object.hasOwn(comparisons, sign)) throw this.#unreadable();
    this.#next++;
    return { op: comparisons[sign], key, value: this.#value() };
  }

  /** `WithinLast(Metric("CreatedTimestamp"), 5, "days")`. */
  #withinCall(): JsonObject {
    this.#next++;
    this.#expect('(');
    const key = this.#key();
    this.#expect(',');
    const amount = this.#number();
    this.#expect(',');
    const unit = this.#unit();
    this.#expect(')');
    return within(key, amount, unit);
  }

  #key(): JsonObject {
    const token = this.#peek();
    if (token?.kind !== 'name') throw this.#unreadable();
    this.#next++;
    if (!this.#takes('(')) return keyOfPath(storedName(token.text));
    const section = Object.hasOwn(sections, token.text) ? sections[token.text]! : undefined;
    if (section === undefined) throw this.#unreadable();
    const name = this.#peek();
    if (name?.kind === 'value') this.#next++;
    this.#expect(')');
    if (section === 'tags' && name?.kind !== 'value') return { section: 'run', name: 'tags' };
    if (name?.kind !== 'value') throw this.#unreadable();
    return { section, name: section === 'run' ? storedName(String(name.value)) : String(name.value) };
  }

  #value(): unknown {
    if (this.#takes('[')) return this.#values(']');
    if (this.#takes('(')) return this.#values(')');
    if (this.#takes('-')) return -this.#number();
    const token = this.#peek();
    if (token === undefined || token.kind === 'sign' || /^(?:and|or|not|in)$/.test(token.text)) throw this.#unreadable();
    this.#next++;
    if (token.kind === 'value') return token.value;
    const words: Readonly<Record<string, unknown>> = { None: null, True: true, False: false, true: true, false: false };
    return Object.hasOwn(words, token.text) ? words[token.text] : token.text;
  }

  #values(end: string): unknown[] {
    const values: unknown[] = [];
    while (!this.#takes(end)) {
      const token = this.#peek();
      if (token?.text === '[' || token?.text === '(') throw this.#unreadable();
      values.push(this.#value());
      if (!this.#takes(',')) {
        this.#expect(end);
        break;
      }
    }
    return values;
  }

  #number(): number {
    const token = this.#peek();
    if (token?.kind !== 'value' || typeof token.value !== 'number') throw this.#unreadable();
    this.#next++;
    return token.value;
  }

  /** Seconds of a unit of time. */
  #unit(): number {
    const token = this.#peek();
    const word = token?.kind === 'value' ? String(token.value) : (token?.text ?? '');
    const unit = word.toLowerCase().replace(/s$/, '');
    if (!Object.hasOwn(seconds, unit)) throw this.#unreadable();
    this.#next++;
    return seconds[unit]!;
  }

  #peek(): FilterToken | undefined {
    return this.#tokens[this.#next];
  }

  #takes(text: string): boolean {
    const token = this.#peek();
    const found = token !== undefined && token.kind !== 'value' && token.text === text;
    if (found) this.#next++;
    return found;
  }

  #expect(text: string): void {
    if (!this.#takes(text)) throw this.#unreadable();
  }

  #unreadable(): RunfolioError {
    return unreadable(this.#text, this.#peek()?.at ?? this.#text.length);
  }
}

function within(key: JsonObject, amount: number, unit: number): JsonObject {
  return { op: 'WITHINSECONDS', key, value: amount * unit };
}

/** A key that stands by its path: `config.lr.value`, `summary_metrics.loss`, `state`. */
function keyOfPath(path: string): JsonObject {
  const [, start, name] = /^(config|summary_metrics|keys_info\.keys|tags)\.(.+)$/.exec(path) ?? [];
  if (start === undefined) return { section: 'run', name: path };
  return { section: start === 'summary_metrics' ? 'summary' : start.split('.')[0], name };
}
