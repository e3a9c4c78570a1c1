import { useEffect, useRef, useState } from 'react';
import { createMemoryExport, memoryProject, type MemoryData, type MemoryExport } from '../engine/index.js';

/**
 * Runs, points and tables of this page as an export, for the `exports` of a provider's source. Other data of the same project take the place of the first, and panels follow: give the same
 * object where nothing has changed. Data that are not valid are told to the page as any error that nothing caught, and the last valid ones stay.
 */
export function useMemoryExport(data: MemoryData): MemoryExport {
  const { id } = memoryProject(data);
  const [kept, setKept] = useState(() => createMemoryExport(data));
  const made = kept.id === id ? kept : createMemoryExport(data);
  if (made !== kept) setKept(made);
  const taken = useRef({ made, data });
  useEffect(() => {
    const { made: before, data: old } = taken.current;
    taken.current = { made, data };
    if (before === made && old !== data) made.update(data).catch(reportError);
  }, [made, data]);
  return made;
}
