import type { ReactNode } from 'react';
import { ChartSkeleton } from '../../charts/index.js';
import { useHadTexts } from '../../react/inner.js';

/** What speaks by the texts of a folder: a skeleton until they are there. */
export function Translated({ folder, children }: { folder: string; children: ReactNode }) {
  return useHadTexts(folder) ? children : <ChartSkeleton />;
}
