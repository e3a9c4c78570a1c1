import type { Theme } from '../../src/index.js';
import { EmbedAlone, EmbedView } from './EmbedView.js';
import { useEmbedded } from './useEmbedded.js';

/** What a page of another site shows in a frame: the report or the panels of the token that it gives. */
export function EmbedPage({ theme }: { theme: Theme }) {
  return window.parent === window ? <EmbedAlone theme={theme} /> : <Framed theme={theme} />;
}

function Framed({ theme }: { theme: Theme }) {
  return <EmbedView theme={theme} {...useEmbedded()} />;
}
