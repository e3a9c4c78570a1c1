import type { EditorView } from '@tiptap/pm/view';
import { sourceSchema } from '../../document/link.js';
import { newNode } from '../commands/blockCommands.js';
import { blockAround } from '../commands/blockPlace.js';
import type { EditorServices } from '../editorServices.js';

/** Gives pictures to the host, and shows them behind the block at a place once they are kept. Where it is none, or the host keeps none, says so. */
export async function takeImages(view: EditorView, files: readonly File[], at: number, { onImage, notify }: EditorServices): Promise<void> {
  if (!onImage) return notify('Images cannot be kept here: put them on a server, and give their address.');
  notify(files.length === 0 ? 'Only images can be put into a report.' : '');
  for (const file of files) {
    try {
      const src = sourceSchema.parse(await onImage(file));
      const { state } = view;
      const place = blockAround(state.doc.resolve(Math.min(at, state.doc.content.size)));
      const alt = file.name.replace(/\.\w+$/, '');
      view.dispatch(state.tr.insert(place?.to ?? state.doc.content.size, newNode({ type: 'image', src, alt }, state)));
    } catch (error) {
      notify(`“${file.name}” was not kept: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
}
