import { createContext, useContext } from 'react';
import type { Locale } from '../../texts/index.js';
import type { Bursts } from './state/bursts.js';

/** What the parts of one editor share. */
export interface EditorServices {
  /** Project that new run sets are about; undefined where the page has none. */
  project: string | undefined;
  /** Takes in a picture; undefined where the host keeps none. */
  onImage: ((file: File) => Promise<string>) | undefined;
  /** Takes changes at one place together to one step to undo. */
  bursts: Bursts;
  /** Says something to the writer. */
  notify: (message: string) => void;
  /** Ids of the grids that were just put in, and still want their first panel. */
  fresh: Set<string>;
  /** The language in which the editor speaks. */
  locale: Locale;
  /** Whether the report may be changed. */
  editable: boolean;
}

export const EditorServicesContext = createContext<EditorServices | undefined>(undefined);

/** What the nearest editor shares. */
export function useEditorServices(): EditorServices {
  const services = useContext(EditorServicesContext);
  if (!services) throw new Error('This is a part of <ReportEditor>.');
  return services;
}
