import { createContext, useContext } from 'react';
import type { CommentAnchor } from '../../client/index.js';
import type { PlacedThread } from './placedThreads.js';

/** The comments on the report that is shown, for what draws the report. */
export interface CommentsContextValue {
  /** Those that are not resolved, and that which is chosen. */
  threads: readonly PlacedThread[];
  /** Id of the thread that is looked at. */
  chosen: string | undefined;
  /** Shows a thread. */
  choose: (thread: string) => void;
  /** Asks for a comment on something; absent where the reader may not comment. */
  begin: ((anchor: CommentAnchor) => void) | undefined;
  /** Follows what is chosen: brings it into view, whenever `turn` is raised. */
  turn: number;
}

export const CommentsContext = createContext<CommentsContextValue | undefined>(undefined);

/** The comments on the report that is shown; undefined where it has none to show. */
export function useCommentsContext(): CommentsContextValue | undefined {
  return useContext(CommentsContext);
}
