import type { ReactNode } from 'react';
import type { BlockChange, PartChange, ReportDiff } from '../compare/diffReports.js';
import { blockPlainText } from '../compare/blockPlainText.js';
import type { Block } from '../document/block.js';
import { settingLabel } from './settingLabel.js';

/** What became of a report, to be read: words that came and went, settings with their values before and after. */
export function DiffView({ diff, isFirst = false }: { diff: ReportDiff; isFirst?: boolean }) {
  const parts = [
    ...diff.fields.map((change) => ({ what: fieldNames[change.key] ?? change.key, change })),
    ...diff.panels.map((change) => ({ what: `Panel ${nameOf(change)}`, change })),
    ...diff.runSets.map((change) => ({ what: `Run set ${nameOf(change)}`, change })),
  ].filter(({ change }) => !isFirst || change.key !== 'kind');
  if (diff.blocks.length + parts.length === 0) return <p className="rf-quiet">Nothing changed.</p>;
  return (
    <ul className="rf-diff">
      {diff.blocks.map((change) => (
        <li key={`${change.change} ${change.id}`} className="rf-change" data-rf-change={change.change}>
          <BlockChangeView change={change} />
        </li>
      ))}
      {parts.map(({ what, change }) => (
        <li key={what} className="rf-change" data-rf-change={kindOf(change)}>
          <Heading>
            {what} {words[kindOf(change)]}
          </Heading>
          {kindOf(change) === 'changed' && <Fields fields={change.fields} />}
        </li>
      ))}
    </ul>
  );
}

const fieldNames: Readonly<Record<string, string>> = { title: 'Title', description: 'Description', authors: 'Authors', width: 'Width' };
const words = { added: 'added', removed: 'removed', moved: 'moved', changed: 'changed' } as const;

function kindOf({ before, after }: PartChange<unknown>): 'added' | 'removed' | 'changed' {
  if (before === undefined) return 'added';
  return after === undefined ? 'removed' : 'changed';
}

type Named = { title?: string | undefined; name?: string; kind?: string };

/** What a panel or a run set is called. */
export function nameOf({ key, before, after }: Omit<PartChange<Named>, 'fields'>): string {
  const part = after ?? before;
  return part?.title ?? part?.name ?? (part?.kind === undefined ? key : `${key} (${part.kind})`);
}

function BlockChangeView({ change }: { change: BlockChange }) {
  const block = change.change === 'removed' ? change.before : change.after;
  return (
    <>
      <Heading>
        {blockName(block)} {words[change.change]}
      </Heading>
      {change.change === 'changed' && change.text && (
        <p className="rf-change-text" dir="auto">
          {change.text.map(({ change: kind, text }, i) => {
            const Tag = kind === 'added' ? 'ins' : kind === 'removed' ? 'del' : 'span';
            // oxlint-disable-next-line react/no-array-index-key
            return <Tag key={i}>{text}</Tag>;
          })}
        </p>
      )}
      {change.change === 'changed' && !change.text && <Fields fields={change.fields} />}
      {(change.change === 'added' || change.change === 'removed') && <BlockWords block={block} removed={change.change === 'removed'} />}
    </>
  );
}

function BlockWords({ block, removed }: { block: Block; removed: boolean }) {
  const text = blockPlainText(block);
  if (text === undefined || text === '') return null;
  const Tag = removed ? 'del' : 'ins';
  return (
    <p className="rf-change-text" dir="auto">
      <Tag>{text}</Tag>
    </p>
  );
}

function Heading({ children }: { children: ReactNode }) {
  return <div className="rf-change-head">{children}</div>;
}

/** Settings, with their values before and after. */
export function Fields({ fields }: { fields: PartChange<unknown>['fields'] }) {
  return (
    <dl className="rf-change-fields">
      {fields.map(({ path, before, after }) => (
        <div key={path}>
          {path !== '' && <dt>{settingLabel(path)}</dt>}
          <dd>
            <del>{valueText(before)}</del> <span aria-hidden>→</span> <ins>{valueText(after)}</ins>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function valueText(value: unknown): string {
  if (value === undefined || value === '') return 'nothing';
  if (typeof value === 'boolean') return value ? 'on' : 'off';
  if (Array.isArray(value)) return value.length === 0 ? 'nothing' : value.map(valueText).join(', ');
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).filter(([, field]) => field !== undefined);
  return fields.map(([key, field]) => `${settingLabel(key)}: ${valueText(field)}`).join(', ') || 'nothing';
}

const names: Readonly<Record<string, string>> = {
  paragraph: 'Paragraph',
  heading: 'Heading',
  list: 'List',
  quote: 'Quote',
  code: 'Code',
  math: 'Formula',
  callout: 'Callout',
  image: 'Image',
  video: 'Video',
  divider: 'Divider',
  table: 'Table',
  'table-of-contents': 'Contents',
  collapsible: 'Folded part',
  columns: 'Columns',
  'run-table': 'Run table',
  embed: 'Embedded page',
  'panel-grid': 'Panel grid',
};

/** What a block is, in words. */
export function blockName({ type }: Block): string {
  return names[type] ?? `Block of type ${type}`;
}
