import { useId, useState } from 'react';
import { useTexts } from '../../react/index.js';
import { exportTexts } from './exportTexts.js';
import type { AnonymousState } from './useAnonymous.js';

/** Turns names off for all that is exported, and for what is seen. */
export function AnonymousSwitch({ anonymous }: { anonymous: AnonymousState }) {
  const t = useTexts(exportTexts);
  const id = useId();
  const { on, setOn } = anonymous;
  return (
    <div className="rf-anonymous">
      <label className="rf-anonymous-switch">
        <input type="checkbox" className="rf-check" checked={on} aria-describedby={id} onChange={(event) => setOn(event.target.checked)} />
        {t('anonymous')}
      </label>
      <small id={id}>{t('anonymousAbout')}</small>
      {on && <WordsField anonymous={anonymous} />}
      <p className="rf-export-state" role="status">
        {on && !anonymous.shown && !anonymous.error && t('looking')}
      </p>
    </div>
  );
}

/** What no project says is a name: it takes effect on Enter, or when the field is left. */
function WordsField({ anonymous: { words, setWords } }: { anonymous: AnonymousState }) {
  const t = useTexts(exportTexts);
  const [text, setText] = useState(words.join(', '));
  const commit = (): void => {
    const next = text.split(',').flatMap((word) => word.trim() || []);
    if (next.join() !== words.join()) setWords(next);
  };
  return (
    <label className="rf-anonymous-words">
      {t('alsoReplace')}
      <input
        className="rf-input"
        value={text}
        placeholder={t('alsoExample')}
        onChange={(event) => setText(event.target.value)}
        onBlur={commit}
        onKeyDown={(event) => event.key === 'Enter' && commit()}
      />
    </label>
  );
}
