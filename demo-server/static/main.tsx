import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../../src/styles.css';
import { createSnapshotEngine, decodeSnapshot, type QueryEngine } from '../../src/engine/index.js';
import { FilePage } from './FilePage.js';
import '../app/app.css';
import './file.css';

const container = document.getElementById('app');
if (!container) throw new Error('The page has no element with the id "app".');
const snapshot = decodeSnapshot(await runfolioFile.bytes('snapshot'));
const engine = await engineOf();
container.textContent = '';
createRoot(container).render(
  <StrictMode>
    <FilePage snapshot={snapshot} engine={engine} />
  </StrictMode>,
);

/** Where the data are part of the file everything can be asked, else what was recorded. */
async function engineOf(): Promise<QueryEngine> {
  return runfolioFile.has('data') ? (await import('./dataEngine.js')).dataEngine() : createSnapshotEngine(snapshot);
}
