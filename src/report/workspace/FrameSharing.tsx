import { useCallback, useId, useState } from 'react';
import { ErrorState } from '../../charts/index.js';
import { frameAddress, frameForms, frameSnippet } from '../../client/index.js';
import { useTexts } from '../../react/index.js';
import type { ReportsClient } from '../reportsClient.js';
import { CodeBox } from './CodeBox.js';
import { sharingTexts } from './sharingTexts.js';
import { useAction, useCall } from './useCall.js';

export interface FrameSharingProps {
  client: Pick<ReportsClient, 'frames'>;
  reportId: string;
  /** Address of the server, whose `/embed/` pages are for frames. */
  server: string;
}

/** Which sites may show the report in a frame, and the code for it. */
export function FrameSharing({ client, reportId, server }: FrameSharingProps) {
  const t = useTexts(sharingTexts);
  const list = useCall(useCallback((options) => client.frames.get(reportId, options), [client, reportId]));
  const action = useAction();
  const error = action.error ?? list.error;
  const save = (origins: readonly string[]): void =>
    action.run(async (options) => {
      await client.frames.set(reportId, origins, options);
      list.reload();
    });
  return (
    <section className="rf-frames" aria-label={t('frames')}>
      <h3>{t('frames')}</h3>
      {error && <ErrorState error={error} onRetry={list.reload} />}
      {list.data && <Origins key={list.data.join()} origins={list.data} busy={action.busy} onSave={save} />}
      <FrameCode src={frameAddress({ url: server, target: { report: reportId } })} />
    </section>
  );
}

function Origins({ origins, busy, onSave }: { origins: readonly string[]; busy: boolean; onSave: (origins: readonly string[]) => void }) {
  const t = useTexts(sharingTexts);
  const id = useId();
  const [text, setText] = useState(origins.join('\n'));
  const lines = text.split(/\s+/).filter((line) => line !== '');
  const wrong = lines.find((line) => !isOrigin(line));
  const isSame = lines.join('\n') === origins.join('\n');
  return (
    <form
      className="rf-frames-origins"
      onSubmit={(event) => {
        event.preventDefault();
        if (wrong === undefined) onSave(lines);
      }}
    >
      <label htmlFor={id}>{t('origins')}</label>
      <textarea
        id={id}
        className="rf-input"
        rows={Math.min(6, Math.max(2, lines.length + 1))}
        dir="ltr"
        placeholder={example}
        spellCheck={false}
        value={text}
        aria-invalid={wrong !== undefined}
        aria-describedby={`${id}wrong`}
        onChange={(event) => setText(event.target.value)}
      />
      <p id={`${id}wrong`} role="status" className="rf-quiet">
        {wrong !== undefined && t('noOrigin', { text: wrong, example })}
      </p>
      <button type="submit" className="rf-button" disabled={busy || isSame || wrong !== undefined}>
        {t('saveSites')}
      </button>
    </form>
  );
}

const example = 'https://portal.example.com';

/** A report needs a token of the page around, which HTML alone cannot give. */
const forms = frameForms.filter((form) => form !== 'iframe');

function FrameCode({ src }: { src: string }) {
  const t = useTexts(sharingTexts);
  const codes = forms.map((form) => ({
    id: form,
    label: t(form),
    code: frameSnippet(form, { src, title: 'Report', height: 600, tokens: true }),
  }));
  return <CodeBox forms={codes} label={t('frameCode')} />;
}

function isOrigin(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && new URL(text).origin === text;
}
