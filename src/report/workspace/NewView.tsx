import { useId, useState } from 'react';
import { useTexts } from '../../react/index.js';
import { viewsTexts } from './viewsTexts.js';

export interface NewViewProps {
  /** The name that stands there until another is typed. */
  suggested: string;
  busy: boolean;
  onCreate: (name: string) => void;
}

/** Asks for the name under which a view is saved. */
export function NewView({ suggested, busy, onCreate }: NewViewProps) {
  const t = useTexts(viewsTexts);
  const [typed, setTyped] = useState<string>();
  const id = useId();
  const name = typed ?? suggested;
  return (
    <form
      className="rf-new-view"
      onSubmit={(event) => {
        event.preventDefault();
        onCreate(name.trim());
      }}
    >
      <label htmlFor={id}>{t('saveAs')}</label>
      <input
        id={id}
        className="rf-input"
        placeholder={t('name')}
        maxLength={200}
        value={name}
        onChange={(event) => setTyped(event.target.value)}
      />
      <button type="submit" className="rf-button" disabled={busy || name.trim() === ''}>
        {t('save')}
      </button>
    </form>
  );
}
