import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { readResults, type Results, type SavedLine } from './results.js';
import { targets, type Target } from './targets.js';

const page = fileURLToPath(new URL('../docs/performance.md', import.meta.url));
const bounds = fileURLToPath(new URL('bounds.md', import.meta.url));

/** Writes docs/performance.md from the saved figures and the notes in bench/bounds.md. */
export async function writeDocs(): Promise<void> {
  const results = await readResults();
  if (!results) throw new Error('There are no saved figures: run "npm run bench -- --save" first.');
  await writeFile(page, pageOf(results, await readFile(bounds, 'utf8')));
}

function pageOf({ machine, lines }: Results, notes: string): string {
  const rows = targets.map((target) =>
    rowOf(
      target,
      lines.find(({ bench }) => bench === target.bench),
    ),
  );
  const { processor, cores, memoryGiB, system, browser } = machine;
  return `<!-- Made by "npm run bench:docs" from bench/results.json and bench/bounds.md: change those. -->

# Performance

Each figure is the median of samples taken in turn with the peers' on the same machine, unless its unit says otherwise; lower is better, and the
ratio is ours to that of the best peer. Measured on ${days(lines)}: ${processor}, ${cores} cores shared with other work, ${memoryGiB} GiB, ${system},
${browser} headless, drawing in software. Milliseconds drift with the machine (by a factor of two and more on this one): compare ratios, within a line.

\`\`\`sh
npm run -s bench -- --only line.redraw      # measures again: one JSON object per line
npm run -s bench -- --save && npm run bench:docs     # renews this page
\`\`\`

| bench | work | ours | best peer | ratio | target | met | growth |
|---|---|---|---|---|---|---|---|
${rows.join('\n')}

"Growth" is the power of the size to which cost grew from the line before, which is a tenth as large (1: in proportion).

${notes.trim()}

## All peers

| bench | ${peerNames(lines).join(' | ')} |
|---|${'---|'.repeat(peerNames(lines).length)}
${peerRows(lines).join('\n')}
`;
}

function rowOf({ bench, work, most, ratio }: Target, line: SavedLine | undefined): string {
  const wanted = [most !== undefined && `≤ ${most}`, ratio !== undefined && `≤ ${ratio} ×`].filter((text) => text !== false);
  if (!line) return `| ${[`\`${bench}\``, work, 'not measured', '', '', wanted.join(', '), '', ''].join(' | ')} |`;
  const peer = line.peer === null ? '' : `${line.theirs} (${line.peer})`;
  const missed = (most !== undefined && line.ours > most) || (ratio !== undefined && (line.ratio === null || line.ratio > ratio));
  const met = wanted.length === 0 ? '' : missed ? 'no' : 'yes';
  const few = line.n > 1 && line.n < 5 ? ` (n = ${line.n})` : '';
  const cells = [
    `\`${bench}\``,
    work,
    `${line.ours} ${line.unit}${few}`,
    peer,
    line.ratio ?? '',
    wanted.join(', '),
    met,
    line.exponent ?? '',
  ];
  return `| ${cells.join(' | ')} |`;
}

function days(lines: readonly SavedLine[]): string {
  return [...new Set(lines.map(({ on }) => on))].toSorted().join(', ');
}

function peerNames(lines: readonly SavedLine[]): string[] {
  return [...new Set(lines.flatMap(({ peers = {} }) => Object.keys(peers)))];
}

function peerRows(lines: readonly SavedLine[]): string[] {
  const names = peerNames(lines);
  return targets.flatMap(({ bench }) => {
    const peers = lines.find((line) => line.bench === bench)?.peers;
    return peers ? [`| \`${bench}\` | ${names.map((name) => peers[name] ?? '').join(' | ')} |`] : [];
  });
}
