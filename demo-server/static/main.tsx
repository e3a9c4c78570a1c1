import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../../src/styles.css';
import { decodeSnapshot } from '../../src/engine/index.js';
import { FilePage } from './FilePage.js';
import '../app/app.css';
import './file.css';

const container = document.getElementById('app');
if (!container) throw new Error('The page has no element with the id "app".');
const snapshot = decodeSnapshot(await runfolioFile.bytes('snapshot'));
container.textContent = '';
createRoot(container).render(
  <StrictMode>
    <FilePage snapshot={snapshot} />
  </StrictMode>,
);
