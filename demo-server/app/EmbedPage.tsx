import { useEffect, useState } from 'react';
import { createReportsClient, type ServerAbout, type Theme } from '../../src/index.js';
import { EmbeddedReport } from './EmbeddedReport.js';
import { NoAnswer } from './NoAnswer.js';
import { Page } from './Page.js';

/** What a page of another site shows in a frame: the report or the panels of the token that it gives. */
export function EmbedPage({ theme }: { theme: Theme }) {
  const [turn, setTurn] = useState(0);
  const [about, setAbout] = useState<ServerAbout | Error>();
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    const told = (answer: ServerAbout | Error): void => void (signal.aborted || setAbout(answer));
    createReportsClient({ url: document.baseURI }).about({ signal }).then(told, told);
    return () => controller.abort();
  }, [turn]);
  if (window.parent === window) {
    return (
      <Page theme={theme} title="This page is shown by others.">
        <p>Another site shows it in a frame, and gives it a token that says what it shows. Opened by itself it shows nothing.</p>
      </Page>
    );
  }
  if (about instanceof Error) return <NoAnswer theme={theme} error={about} onRetry={() => setTurn(turn + 1)} />;
  if (!about) return <Page theme={theme} title="" />;
  return <EmbeddedReport theme={theme} origins={[location.origin, ...(about.frameAncestors ?? [])]} />;
}
