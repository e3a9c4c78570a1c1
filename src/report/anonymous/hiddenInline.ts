import type { Inline } from '../document/inline.js';
import { valueWords } from '../values/valueWords.js';
import type { Anonymizer } from './anonymizer.js';
import { withSpans, type Span } from './nameIndex.js';

/** A line of text without names, those too that are set in several parts (half of one in bold). Marks and links are left as they are. `runSets`: ids of those of the report. */
export function hiddenInline(line: readonly Inline[], anonymizer: Anonymizer, runSets: ReadonlySet<string>): Inline[] {
  const written = line.map((part) => (part.type === 'text' ? part.text : '\n'));
  const spans = anonymizer.spans(written.join(''));
  let start = 0;
  return line.map((part, i) => {
    const end = start + written[i]!.length;
    const own = spans.flatMap((span) => within(span, start, end));
    start = end;
    switch (part.type) {
      case 'text':
        return { ...part, text: withSpans(part.text, own) };
      case 'math':
        return { ...part, tex: anonymizer.formula(part.tex) };
      case 'value':
        return { ...part, source: hiddenValue(part.source, anonymizer, runSets) };
      default:
        return part;
    }
  });
}

/** The part of a span between two places: what it becomes stands where it begins. */
function within(span: Span, start: number, end: number): Span[] {
  if (span.end <= start || span.start >= end) return [];
  const begins = span.start >= start;
  return [{ start: Math.max(span.start, start) - start, end: Math.min(span.end, end) - start, text: begins ? span.text : '' }];
}

/** What stands between the braces of a value. Its last name may be of several words, and is replaced as one. */
function hiddenValue(source: string, anonymizer: Anonymizer, runSets: ReadonlySet<string>): string {
  const words = wordsOf(source);
  const of = words.findLastIndex(({ text, quoted }) => !quoted && text === 'of');
  const [name, last] = [words[of + 1], words.at(-1)];
  if (of < 0 || !name || !last) return anonymizer.text(source);
  const target = name === last ? name.text : source.slice(name.start, last.end);
  const hidden = runSets.has(target) ? anonymizer.id(target) : anonymizer.text(target);
  const shown = hidden === target ? source.slice(name.start, last.end) : JSON.stringify(hidden);
  return `${anonymizer.word(source.slice(0, name.start))}${shown}${source.slice(last.end)}`;
}

function wordsOf(source: string): ReturnType<typeof valueWords> {
  try {
    return valueWords(source);
  } catch {
    return [];
  }
}
