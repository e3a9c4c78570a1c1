import { FileJson } from 'lucide-react';
import { useId, useState } from 'react';
import { useTexts } from '../../react/index.js';
import { wandbTexts } from './wandbTexts.js';

export interface WandbSourceProps {
  /** What the JSON is of: `report` or `workspace`. */
  kind: 'report' | 'workspace';
  /** Called with the text that was pasted, or that of a file. */
  onText: (text: string) => void;
}

/** Asks for the JSON of a W&B report or workspace: as a file, or pasted. */
export function WandbSource({ kind, onText }: WandbSourceProps) {
  const t = useTexts(wandbTexts);
  const [pasted, setPasted] = useState('');
  const id = useId();
  return (
    <form
      className="rf-wandb-source"
      onSubmit={(event) => {
        event.preventDefault();
        onText(pasted);
      }}
    >
      <p className="rf-modal-text">{t(`${kind}Source`)}</p>
      <label className="rf-wandb-file">
        <FileJson aria-hidden size={16} />
        {t('file')}
        <input
          type="file"
          accept=".json,application/json"
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            if (file) void file.text().then(onText);
          }}
        />
      </label>
      <label htmlFor={id}>{t('orPaste')}</label>
      <textarea
        id={id}
        className="rf-input rf-wandb-text"
        rows={7}
        spellCheck={false}
        dir="ltr"
        placeholder={kind === 'report' ? '{"version": 5, "blocks": […]}' : '{"section": {…}}'}
        value={pasted}
        onChange={({ target }) => setPasted(target.value)}
      />
      <div className="rf-modal-actions">
        <button type="submit" className="rf-button rf-primary" disabled={pasted.trim() === ''}>
          {t('read')}
        </button>
      </div>
    </form>
  );
}
