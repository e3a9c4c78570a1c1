import { TextSelection, type EditorState } from '@tiptap/pm/state';
import type { CommentAnchor } from '../../../client/index.js';
import { makeQuote } from '../../comments/findQuote.js';
import { blockAround } from '../commands/blockPlace.js';
import { nodeText } from './nodeText.js';

/** What a comment on the selection is about: its text, as far as it lies in the block that it begins in. */
export function selectedAnchor({ selection }: EditorState): CommentAnchor | undefined {
  const place = blockAround(selection.$from);
  const id = place?.node.attrs['id'] as unknown;
  if (!place || typeof id !== 'string') return undefined;
  if (!(selection instanceof TextSelection)) return { block: id };
  const { text, pieceIn } = nodeText(place.node, place.from);
  const piece = pieceIn(selection.from, selection.to);
  return piece ? { block: id, quote: makeQuote(text, piece) } : { block: id };
}
