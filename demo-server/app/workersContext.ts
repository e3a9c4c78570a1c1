import { createContext } from 'react';
import type { EngineWorkers } from '../../src/index.js';

/** How engines of this page start their workers. Default: as the library does. */
export const WorkersContext = createContext<EngineWorkers | undefined>(undefined);
