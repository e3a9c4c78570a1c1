import { Upload } from 'lucide-react';
import { useId, useState } from 'react';
import { Popup } from '../../popups/index.js';
import { useTexts } from '../../react/index.js';
import { pageTexts } from './texts.js';
import type { ReportSession } from './useReportSession.js';

/** Publishes what was written, with a note where its author has something to say of it; or leaves it as a draft. */
export function PublishButton({ session }: { session: ReportSession }) {
  const t = useTexts(pageTexts);
  const [open, setOpen] = useState(false);
  const [note, setNote] = useState('');
  const id = useId();
  const { busy } = session.publishing;
  const trigger = (
    <button type="button" className="rf-button" disabled={busy}>
      <Upload aria-hidden size={14} /> <span className="rf-bar-word">{t(busy ? 'publishing' : 'publish')}</span>
    </button>
  );
  return (
    <Popup trigger={trigger} label={t('publish')} open={open} onOpen={setOpen}>
      <form
        className="rf-publish"
        onSubmit={(event) => {
          event.preventDefault();
          setOpen(false);
          session.publish(note);
        }}
      >
        <label htmlFor={id}>{t('whatChanged')}</label>
        <input id={id} className="rf-input" value={note} maxLength={500} onChange={(event) => setNote(event.target.value)} />
        <button type="submit" className="rf-button rf-primary">
          {t('publishNow')}
        </button>
        <button
          type="button"
          className="rf-button"
          onClick={() => {
            setOpen(false);
            session.stopWriting();
          }}
        >
          {t('leaveDraft')}
        </button>
        <button
          type="button"
          className="rf-button"
          onClick={() => {
            setOpen(false);
            session.discard();
          }}
        >
          {t('discardDraft')}
        </button>
      </form>
    </Popup>
  );
}
