import { FileJson } from 'lucide-react';
import { useId, useState } from 'react';

export interface WandbSourceProps {
  /** What the JSON is of: `report` or `workspace`. */
  what: string;
  /** Called with the text that was pasted, or that of a file. */
  onText: (text: string) => void;
}

/** Asks for the JSON of a W&B report or workspace: as a file, or pasted. */
export function WandbSource({ what, onText }: WandbSourceProps) {
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
      <p className="rf-modal-text">
        The JSON of a W&amp;B {what}: its spec, or what W&amp;B’s API answers. Nothing is sent to W&amp;B, and data is not fetched from it.
      </p>
      <label className="rf-wandb-file">
        <FileJson aria-hidden size={16} />
        File
        <input
          type="file"
          accept=".json,application/json"
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            if (file) void file.text().then(onText);
          }}
        />
      </label>
      <label htmlFor={id}>or paste it</label>
      <textarea
        id={id}
        className="rf-input rf-wandb-text"
        rows={7}
        spellCheck={false}
        placeholder={what === 'report' ? '{"version": 5, "blocks": […]}' : '{"section": {…}}'}
        value={pasted}
        onChange={({ target }) => setPasted(target.value)}
      />
      <div className="rf-modal-actions">
        <button type="submit" className="rf-button rf-primary" disabled={pasted.trim() === ''}>
          Read
        </button>
      </div>
    </form>
  );
}
