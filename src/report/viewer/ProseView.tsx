import { useTexts } from '../../react/index.js';
import type { List, ListItem, Prose } from '../document/prose.js';
import { CodeView } from './CodeView.js';
import { InlineText } from './InlineText.js';
import { MathView } from './MathView.js';
import { viewerTexts } from './texts.js';
import { UnknownView } from './UnknownView.js';

/** What lists, quotes and callouts are made of. */
export function ProseView({ prose }: { prose: Prose }) {
  switch (prose.type) {
    case 'paragraph':
      return (
        <p dir="auto">
          <InlineText text={prose.text} />
        </p>
      );
    case 'list':
      return <ListView list={prose} />;
    case 'code':
      return <CodeView code={prose} />;
    case 'math':
      return <MathView display tex={prose.tex} />;
    default:
      return <UnknownView type={prose.type} />;
  }
}

/** Prose below one another. */
export function ProseList({ content }: { content: readonly Prose[] }) {
  // Prose has no ids, and keeps nothing but what it is drawn from.
  // oxlint-disable-next-line react/no-array-index-key
  return content.map((prose, i) => <ProseView key={i} prose={prose} />);
}

function ListView({ list }: { list: List }) {
  const items = list.items.map((item, i) => (
    // oxlint-disable-next-line react/no-array-index-key
    <Item key={i} item={item} />
  ));
  return list.style === 'ordered' ? (
    <ol className="rf-list" start={list.start}>
      {items}
    </ol>
  ) : (
    <ul className="rf-list">{items}</ul>
  );
}

function Item({ item }: { item: ListItem }) {
  const t = useTexts(viewerTexts);
  return (
    <li>
      {item.checked !== undefined && (
        <input type="checkbox" className="rf-check" checked={item.checked} disabled aria-label={t(item.checked ? 'done' : 'toDo')} />
      )}
      <div>
        <ProseList content={item.content} />
      </div>
    </li>
  );
}
