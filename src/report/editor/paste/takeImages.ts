import type { EditorView } from '@tiptap/pm/view';
import { textsOf } from '../../../texts/index.js';
import { sourceSchema } from '../../document/link.js';
import { newNode } from '../commands/blockCommands.js';
import { blockAround } from '../commands/blockPlace.js';
import type { EditorServices } from '../editorServices.js';
import { editorTexts } from '../texts.js';

/** Gives pictures to the host, and shows them behind the block at a place once they are kept. Where it is none, or the host keeps none, says so. */
export async function takeImages(
  view: EditorView,
  files: readonly File[],
  at: number,
  { onImage, notify, locale }: EditorServices,
): Promise<void> {
  const t = textsOf(editorTexts, locale);
  if (!onImage) return notify(t('imagesNotKept'));
  notify(files.length === 0 ? t('onlyImages') : '');
  for (const file of files) {
    try {
      const src = sourceSchema.parse(await onImage(file));
      const { state } = view;
      const place = blockAround(state.doc.resolve(Math.min(at, state.doc.content.size)));
      const alt = file.name.replace(/\.\w+$/, '');
      view.dispatch(state.tr.insert(place?.to ?? state.doc.content.size, newNode({ type: 'image', src, alt }, state)));
    } catch (error) {
      notify(t('fileNotKept', { file: file.name, why: error instanceof Error ? error.message : String(error) }));
    }
  }
}
