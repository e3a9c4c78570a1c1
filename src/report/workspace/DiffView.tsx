import type { ReactNode } from 'react';
import { useLocale, useTexts } from '../../react/index.js';
import { textsOf, type Locale } from '../../texts/index.js';
import { joined } from '../../theme/index.js';
import { blockPlainText } from '../compare/blockPlainText.js';
import type { BlockChange, PartChange, ReportDiff } from '../compare/diffReports.js';
import type { Block } from '../document/block.js';
import { blockName } from './blockName.js';
import { historyTexts } from './historyTexts.js';
import { settingLabel } from './settingLabel.js';

/** What became of a report, to be read: words that came and went, settings with their values before and after. */
export function DiffView({ diff, isFirst = false }: { diff: ReportDiff; isFirst?: boolean }) {
  const t = useTexts(historyTexts);
  const locale = useLocale();
  const parts = [
    ...diff.fields.map((change) => ({ what: fieldName(change.key, locale), change })),
    ...diff.panels.map((change) => ({ what: t('panel', { name: nameOf(change) }), change })),
    ...diff.runSets.map((change) => ({ what: t('runSet', { name: nameOf(change) }), change })),
  ].filter(({ change }) => !isFirst || change.key !== 'kind');
  if (diff.blocks.length + parts.length === 0) return <p className="rf-quiet">{t('nothingChanged')}</p>;
  return (
    <ul className="rf-diff">
      {diff.blocks.map((change) => (
        <li key={`${change.change} ${change.id}`} className="rf-change" data-rf-change={change.change}>
          <BlockChangeView change={change} />
        </li>
      ))}
      {parts.map(({ what, change }) => (
        <li key={what} className="rf-change" data-rf-change={kindOf(change)}>
          <Heading>{t(kindOf(change), { what })}</Heading>
          {kindOf(change) === 'changed' && <Fields fields={change.fields} />}
        </li>
      ))}
    </ul>
  );
}

/** What a field of a report is called. */
export function fieldName(key: string, locale: Locale): string {
  const isNamed = key === 'title' || key === 'description' || key === 'authors' || key === 'width';
  return isNamed ? textsOf(historyTexts, locale)(key) : settingLabel(key);
}

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
  const t = useTexts(historyTexts);
  const locale = useLocale();
  const block = change.change === 'removed' ? change.before : change.after;
  return (
    <>
      <Heading>{t(change.change, { what: blockName(block, locale) })}</Heading>
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
  const locale = useLocale();
  return (
    <dl className="rf-change-fields">
      {fields.map(({ path, before, after }) => (
        <div key={path}>
          {path !== '' && <dt>{settingLabel(path)}</dt>}
          <dd>
            <del>{valueText(before, locale)}</del> <span aria-hidden>{locale.dir === 'rtl' ? '←' : '→'}</span>{' '}
            <ins>{valueText(after, locale)}</ins>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function valueText(value: unknown, locale: Locale): string {
  const t = textsOf(historyTexts, locale);
  if (value === undefined || value === '') return t('nothing');
  if (typeof value === 'boolean') return t(value ? 'on' : 'off');
  const texts = (all: unknown[]): string[] => all.map((each) => valueText(each, locale));
  if (Array.isArray(value)) return value.length === 0 ? t('nothing') : joined(texts(value), locale);
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).filter(([, field]) => field !== undefined);
  const named = fields.map(([key, field]) => t('field', { name: settingLabel(key), value: valueText(field, locale) }));
  return named.length === 0 ? t('nothing') : joined(named, locale);
}
