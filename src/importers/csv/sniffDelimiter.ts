import { parseCsv } from './parseCsv.js';

const candidates = ['\t', ',', ';', '|'] as const;
const sampleLength = 1 << 16;
const sampleRows = 50;

/** The delimiter under which most rows have as many cells as the header; a comma where there is but one column. */
export function sniffDelimiter(text: string, isTabbed: boolean): string {
  if (isTabbed) return '\t';
  const sample = text.slice(0, sampleLength);
  let best = { delimiter: ',', share: 0 };
  for (const delimiter of candidates) {
    const share = agreement(sample, delimiter);
    if (share > best.share) best = { delimiter, share };
  }
  return best.delimiter;
}

/** The share of rows with as many cells as the first one; 0 where that has but one cell. */
export function agreement(sample: string, delimiter: string): number {
  const counts: number[] = [];
  for (const { cells } of parseCsv(sample, delimiter)) {
    counts.push(cells.length);
    if (counts.length === sampleRows) break;
  }
  const [header = 0] = counts;
  return header < 2 ? 0 : counts.filter((count) => count === header).length / counts.length;
}
