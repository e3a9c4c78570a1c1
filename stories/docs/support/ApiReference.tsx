import entries from 'virtual:api-reference';
import { useDeferredValue, useState } from 'react';
import type { ApiEntry, ApiItem } from '../../../scripts/docs/readApi.js';
import { ApiItemView } from './ApiItemView.js';
import './apiReference.css';

const groups: readonly (readonly [kind: ApiItem['kind'], title: string])[] = [
  ['component', 'Components'],
  ['function', 'Functions'],
  ['class', 'Classes'],
  ['value', 'Values'],
  ['type', 'Types'],
];

/** What each entry point exports, found by name. */
export function ApiReference() {
  const [wanted, setWanted] = useState('');
  const [name, setName] = useState(entries[0]?.name);
  const sought = useDeferredValue(wanted.trim().toLowerCase());
  const entry = entries.find((each) => each.name === name);
  return (
    <div className="site-api">
      <div className="site-api-bar">
        <label>
          Import from{' '}
          <select value={name} onChange={(event) => setName(event.target.value)}>
            {entries.map((each) => (
              <option key={each.name} value={each.name}>
                {each.name} ({each.items.length})
              </option>
            ))}
          </select>
        </label>
        <label>
          Find <input type="search" value={wanted} onChange={(event) => setWanted(event.target.value)} placeholder="LinePlot" />
        </label>
      </div>
      {entry && <EntryView entry={entry} sought={sought} />}
    </div>
  );
}

function EntryView({ entry, sought }: { entry: ApiEntry; sought: string }) {
  const items = entry.items.filter(({ name }) => name.toLowerCase().includes(sought));
  if (items.length === 0) return <p>{entry.name} exports no such name.</p>;
  return groups.map(([kind, title]) => {
    const own = items.filter((item) => item.kind === kind);
    if (own.length === 0) return null;
    return (
      <section key={kind}>
        <h2>
          {title} ({own.length})
        </h2>
        {own.map((item) => (
          <ApiItemView key={item.name} item={item} open={items.length < 4} />
        ))}
      </section>
    );
  });
}
