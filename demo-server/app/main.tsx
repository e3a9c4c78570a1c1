import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../../src/styles.css';
import { App } from './App.js';
import { ownWorker } from './ownWorker.js';
import { startWorkers } from './startWorkers.js';
import { WorkersContext } from './workersContext.js';
import './app.css';

const container = document.getElementById('app');
if (!container) throw new Error('The page has no element with the id "app".');
createRoot(container).render(
  <StrictMode>
    <WorkersContext value={startWorkers(ownWorker())}>
      <App />
    </WorkersContext>
  </StrictMode>,
);
