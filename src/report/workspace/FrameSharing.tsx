import { useCallback, useId, useState } from 'react';
import { ErrorState } from '../../charts/index.js';
import { frameAddress, frameForms, frameSnippet, type FrameForm } from '../../client/index.js';
import type { ReportsClient } from '../reportsClient.js';
import { CodeBox } from './CodeBox.js';
import { useAction, useCall } from './useCall.js';

export interface FrameSharingProps {
  client: Pick<ReportsClient, 'frames'>;
  reportId: string;
  /** Address of the server, whose `/embed/` pages are for frames. */
  server: string;
}

/** Which sites may show the report in a frame, and the code for it. */
export function FrameSharing({ client, reportId, server }: FrameSharingProps) {
  const list = useCall(useCallback((options) => client.frames.get(reportId, options), [client, reportId]));
  const action = useAction();
  const error = action.error ?? list.error;
  const save = (origins: readonly string[]): void =>
    action.run(async (options) => {
      await client.frames.set(reportId, origins, options);
      list.reload();
    });
  return (
    <section className="rf-frames" aria-label="In pages of other sites">
      <h3>In pages of other sites</h3>
      {error && <ErrorState error={error} onRetry={list.reload} />}
      {list.data && <Origins key={list.data.join()} origins={list.data} busy={action.busy} onSave={save} />}
      <FrameCode src={frameAddress({ url: server, target: { report: reportId } })} />
    </section>
  );
}

function Origins({ origins, busy, onSave }: { origins: readonly string[]; busy: boolean; onSave: (origins: readonly string[]) => void }) {
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
      <label htmlFor={id}>Sites that may show it, one a line. None is in the list: none may.</label>
      <textarea
        id={id}
        className="rf-input"
        rows={Math.min(6, Math.max(2, lines.length + 1))}
        placeholder="https://portal.example.com"
        spellCheck={false}
        value={text}
        aria-invalid={wrong !== undefined}
        aria-describedby={`${id}wrong`}
        onChange={(event) => setText(event.target.value)}
      />
      <p id={`${id}wrong`} role="status" className="rf-quiet">
        {wrong !== undefined && `${wrong} is no origin such as https://portal.example.com.`}
      </p>
      <button type="submit" className="rf-button" disabled={busy || isSame || wrong !== undefined}>
        Save sites
      </button>
    </form>
  );
}

const formTexts: Readonly<Record<FrameForm, string>> = { iframe: 'HTML alone', script: 'HTML with the helper', react: 'React' };
/** A report needs a token of the page around, which HTML alone cannot give. */
const forms = frameForms.filter((form) => form !== 'iframe');

function FrameCode({ src }: { src: string }) {
  const codes = forms.map((form) => ({
    id: form,
    label: formTexts[form],
    code: frameSnippet(form, { src, title: 'Report', height: 600, tokens: true }),
  }));
  return <CodeBox forms={codes} label="Code of the frame" />;
}

function isOrigin(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && new URL(text).origin === text;
}
