import { countRamp, modeOf, type PaletteTheme } from '../../theme/index.js';
import { countFigures, countText, shareText } from './countFigures.js';
import type { LineCounts } from './useCounts.js';

export interface CountsMatrixProps {
  counts: readonly LineCounts[];
  positive: string;
  theme: PaletteTheme;
  /** CSS pixels. */
  height: number;
  /** What it shows, in a sentence. */
  summary: string;
}

/** The confusion matrix of one class against the rest at the threshold, for each line: actual classes below each other, predicted ones side by side. */
export function CountsMatrix({ counts, positive, theme, height, summary }: CountsMatrixProps) {
  return (
    <div className="rf-counts-matrices" style={{ blockSize: height }} role="region" aria-label={summary} tabIndex={0}>
      {counts.map((line) => (
        <Matrix key={line.drawn.id} line={line} positive={positive} theme={theme} named={counts.length > 1} />
      ))}
    </div>
  );
}

function Matrix({
  line: { drawn, counts },
  positive,
  theme,
  named,
}: {
  line: LineCounts;
  positive: string;
  theme: PaletteTheme;
  named: boolean;
}) {
  const { accuracy } = countFigures(counts);
  const { tp, fp, fn, tn } = counts;
  const rows = [
    {
      label: positive,
      cells: [
        { name: 'true positives', count: tp },
        { name: 'false negatives', count: fn },
      ],
      all: tp + fn,
    },
    {
      label: `not ${positive}`,
      cells: [
        { name: 'false positives', count: fp },
        { name: 'true negatives', count: tn },
      ],
      all: fp + tn,
    },
  ];
  return (
    <table className="rf-counts-matrix">
      <caption>
        {named && <bdi>{drawn.name}</bdi>} accuracy {shareText(accuracy)}
      </caption>
      <thead>
        <tr>
          <th>
            <span className="rf-visually-hidden">Actual class</span>
          </th>
          <th scope="col">
            predicted <bdi>{positive}</bdi>
          </th>
          <th scope="col">
            predicted not <bdi>{positive}</bdi>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ label, cells, all }) => (
          <tr key={label}>
            <th scope="row">
              <bdi>{label}</bdi>
            </th>
            {cells.map(({ name, count }) => {
              const share = count / all;
              return (
                <td key={name} style={cellStyle(share, theme)}>
                  <strong>{countText(count)}</strong>
                  <span>{shareText(share)}</span>
                  <span className="rf-visually-hidden">{name}</span>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Shares of a row by colour. The text keeps its contrast: the middle of the ramp is left out. */
function cellStyle(share: number, theme: PaletteTheme): { background: string; color: string } {
  const part = Number.isNaN(share) ? 0 : share;
  const strong = part > 0.5;
  const place = strong ? 0.75 + 0.25 * (part - 0.5) * 2 : 0.4 * part;
  const [dark, light] = ['#17181c', '#ffffff'];
  return { background: countRamp(theme)(place), color: modeOf(theme) === 'light' ? (strong ? light : dark) : strong ? dark : '#eceef2' };
}
