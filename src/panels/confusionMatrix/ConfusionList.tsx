import { useState } from 'react';
import { Sentence } from '../../charts/index.js';
import { useTexts } from '../../react/index.js';
import { Pager } from '../groups/index.js';
import { mostItems, type ConfusionItem } from './confusionItems.js';
import { confusionMatrixPartTexts } from './partTexts.js';
import { confusionMatrixTexts } from './texts.js';

export interface ConfusionListProps {
  classes: readonly string[];
  items: readonly ConfusionItem[];
  /** What the count is called. */
  count: string;
  /** Goes to the cell and lists its rows. */
  onItem: (item: ConfusionItem) => void;
}

/** Confusions on a page. */
const fit = 50;

/** The most frequent confusions, each a way to its rows. */
export function ConfusionList({ classes, items, count, onItem }: ConfusionListProps) {
  const [own, t] = [useTexts(confusionMatrixTexts), useTexts(confusionMatrixPartTexts)];
  const [first, setFirst] = useState(0);
  if (items.length === 0) return <p className="rf-confusion-none">{own('nothingConfused')}</p>;
  const from = Math.min(first, items.length - 1);
  return (
    <div className="rf-confusion-list">
      <div className="rf-confusion-scroll" role="region" aria-label={t('topConfusions')} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('actualToPredicted')}</th>
              <th scope="col" className="rf-number">
                {count}
              </th>
            </tr>
          </thead>
          <tbody>
            {items.slice(from, from + fit).map((item) => (
              <tr key={`${item.matrix.facts.run} ${item.actual} ${item.predicted}`}>
                <td>
                  <button type="button" className="rf-confusion-pair" onClick={() => onItem(item)}>
                    <Sentence
                      parts={own.parts('pair', {
                        actual: <bdi key="actual">{classes[item.actual]}</bdi>,
                        predicted: <bdi key="predicted">{classes[item.predicted]}</bdi>,
                      })}
                    />
                    {item.run !== undefined && <small dir="auto">{item.run}</small>}
                  </button>
                </td>
                <td className="rf-number">
                  {item.count}
                  {item.share !== '' && <small>{item.share}</small>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        {items.length === mostItems && <p className="rf-confusion-none">{t('firstItems', { most: mostItems })}</p>}
      </div>
      <Pager what={t('pagedConfusions')} first={from} fit={fit} count={items.length} onFirst={setFirst} />
    </div>
  );
}
