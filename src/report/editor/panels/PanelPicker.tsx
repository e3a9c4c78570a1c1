import { Dialog } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { allRuns, type RunSet } from '../../../model/index.js';
import { kindTitle, Panel, usePanelKinds, type DefinedPanel, type PanelDocument } from '../../../panels/index.js';
import { kindAbout } from '../../../panels/inner.js';
import { Selection } from '../../../query/index.js';
import { SelectionScope, useCatalog, useLocale, useRunfolio, useTexts } from '../../../react/index.js';
import { blockTexts } from '../blockTexts.js';
import { matchingItems, panelItems } from '../menu/slashItems.js';
import { editorTexts } from '../texts.js';
import { panelOfKind } from './newPanel.js';

export interface PanelPickerProps {
  open: boolean;
  onOpen: (open: boolean) => void;
  project: string;
  /** Runs of the preview. Default: all of the project. */
  runSet: RunSet | undefined;
  onAdd: (panel: Pick<PanelDocument, 'kind' | 'version' | 'spec'>) => void;
}

/** Asks for a kind of panel: found by what one types, each shown with the runs that it will draw. */
export function PanelPicker({ open, onOpen, ...rest }: PanelPickerProps) {
  const t = useTexts(blockTexts);
  const said = useTexts(editorTexts);
  const { root } = useRunfolio();
  const popup = useRef<HTMLDivElement>(null);
  return (
    <Dialog.Root open={open} onOpenChange={onOpen}>
      <Dialog.Portal container={root}>
        <Dialog.Backdrop className="rf-picker-backdrop" />
        <Dialog.Popup
          ref={popup}
          className="rf-picker"
          initialFocus={(by) => (by === 'touch' ? null : popup.current?.querySelector('input')) ?? true}
        >
          <div className="rf-picker-head">
            <Dialog.Title className="rf-picker-title">{t('addAPanel')}</Dialog.Title>
            <Dialog.Close className="rf-icon-button" aria-label={said('close')}>
              <X aria-hidden size={15} />
            </Dialog.Close>
          </div>
          <Choice {...rest} onDone={() => onOpen(false)} />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function Choice({ project, runSet, onAdd, onDone }: Omit<PanelPickerProps, 'open' | 'onOpen'> & { onDone: () => void }) {
  const t = useTexts(blockTexts);
  const locale = useLocale();
  const kinds = usePanelKinds();
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState(0);
  const id = useId();
  const found = useMemo(() => {
    const byTitle = new Map(kinds.map((kind) => [kindTitle(kind, locale), kind]));
    return matchingItems(panelItems(kinds, locale), query).flatMap(({ title }) => byTitle.get(title) ?? []);
  }, [kinds, query, locale]);
  const kind = found[Math.min(chosen, found.length - 1)];
  const draft = useDraft(kind, project);
  const add = (): void => {
    if (!draft) return;
    onAdd(draft);
    onDone();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by !== undefined && found.length > 0) setChosen((chosen + by + found.length) % found.length);
    else if (event.key === 'Enter') add();
    else return;
    event.preventDefault();
  };
  return (
    <div className="rf-picker-body">
      <div className="rf-picker-list">
        <input
          className="rf-input"
          role="combobox"
          aria-label={t('searchKinds')}
          aria-expanded="true"
          aria-controls={`${id}list`}
          aria-activedescendant={kind && `${id}${kind.kind}`}
          placeholder={t('search')}
          value={query}
          onChange={(event) => {
            setQuery(event.target.value);
            setChosen(0);
          }}
          onKeyDown={onKeyDown}
        />
        <div id={`${id}list`} role="listbox" aria-label={t('kinds')} className="rf-picker-kinds">
          {found.map((each, i) => (
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the keys are those of the field
            <div
              key={each.kind}
              id={`${id}${each.kind}`}
              ref={each === kind ? intoView : undefined}
              role="option"
              tabIndex={-1}
              aria-selected={each === kind}
              className="rf-kind"
              onClick={() => setChosen(i)}
              onDoubleClick={add}
            >
              {kindTitle(each, locale)}
              <small>
                <bdi>{kindAbout(each, locale)}</bdi>
              </small>
            </div>
          ))}
        </div>
        {found.length === 0 && <p className="rf-quiet">{t('noKind')}</p>}
      </div>
      <div className="rf-picker-preview">
        {draft && <Preview panel={draft} runs={runSet ?? allRuns(project)} />}
        <button type="button" className="rf-button rf-primary" disabled={!draft} onClick={add}>
          {kind ? t('addKind', { kind: kindTitle(kind, locale) }) : t('addPanel')}
        </button>
      </div>
    </div>
  );
}

function intoView(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' });
}

/** What a new panel of the kind says, once that is known. */
function useDraft(kind: DefinedPanel | undefined, project: string): Pick<PanelDocument, 'kind' | 'version' | 'spec'> | undefined {
  const { catalog } = useCatalog(project);
  const [draft, setDraft] = useState<Pick<PanelDocument, 'kind' | 'version' | 'spec'>>();
  useEffect(() => {
    let gone = false;
    // Where the kind's code cannot be had its panel says so.
    if (kind && catalog)
      panelOfKind(kind, catalog).then(
        (made) => !gone && setDraft(made),
        () => !gone && setDraft(kind.create(catalog)),
      );
    return () => {
      gone = true;
    };
  }, [kind, catalog]);
  return draft?.kind === kind?.kind ? draft : undefined;
}

/** The panel as it will be; what is selected in it is selected nowhere else. */
function Preview({ panel, runs }: { panel: Pick<PanelDocument, 'kind' | 'version' | 'spec'>; runs: RunSet }) {
  const selection = useMemo(() => new Selection(), []);
  const document = useMemo((): PanelDocument => ({ ...panel, id: 'preview', layout: { x: 0, y: 0, w: 6, h: 8 } }), [panel]);
  return (
    <SelectionScope selection={selection}>
      <div className="rf-picker-panel">
        <Panel key={panel.kind} document={document} runs={runs} />
      </div>
    </SelectionScope>
  );
}
