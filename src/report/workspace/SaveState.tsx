import { CircleAlert, CloudOff } from 'lucide-react';
import { useTexts } from '../../react/index.js';
import type { DraftState } from './draftKeeper.js';
import { pageTexts } from './texts.js';

const texts = { saving: 'savingDraft', saved: 'draftSaved', device: 'draftOnDevice', lost: 'draftNotKept' } as const;

/** How far what is written is kept, in a few words. */
export function SaveState({ state, version }: { state: DraftState; version: number }) {
  const t = useTexts(pageTexts);
  const { status, error } = state;
  const Icon = { device: CloudOff, lost: CircleAlert, clean: undefined, saving: undefined, saved: undefined }[status];
  return (
    <span className="rf-save-state" role="status" title={error?.message} data-rf-status={status}>
      {Icon && <Icon aria-hidden size={13} />}
      <span>
        {status === 'clean' && <span className="rf-bar-word">{t('published')} · </span>}
        {status === 'clean' ? t('version', { version }) : t(texts[status])}
      </span>
    </span>
  );
}
