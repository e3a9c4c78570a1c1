import { NodeViewWrapper, type NodeViewProps } from '@tiptap/react';
import { useState, type ReactNode } from 'react';
import { useTexts } from '../../../react/index.js';
import type { Texts } from '../../../texts/index.js';
import { pageSchema, sourceSchema } from '../../document/link.js';
import { EmbedView } from '../../viewer/EmbedView.js';
import { ImageView } from '../../viewer/ImageView.js';
import { VideoView } from '../../viewer/VideoView.js';
import { blockTexts } from '../blockTexts.js';
import { useEditorServices } from '../editorServices.js';
import { editorTexts } from '../texts.js';
import { AddressForm } from './AddressForm.js';
import { setAttributes } from './setAttributes.js';
import { TextField } from './TextField.js';

/** Says what is wrong with an address; undefined where nothing is. */
function problemWith(schema: typeof sourceSchema, t: Texts<typeof blockTexts.english>) {
  return (address: string): string | undefined => {
    const { success, error } = schema.safeParse(address);
    if (success) return undefined;
    return t(error.issues[0]?.code === 'too_big' ? 'longAddress' : schema === pageSchema ? 'noPage' : 'noSource');
  };
}

/** A frame for what is shown, with the fields of the block below while it is selected or lacks something. */
function MediaFrame({ selected, edit, shown, children }: { selected: boolean; edit: string; shown: ReactNode; children: ReactNode }) {
  const { editable } = useEditorServices();
  const [asked, setAsked] = useState(false);
  const open = editable && (selected || asked || shown === null);
  return (
    <NodeViewWrapper className="rf-media-editor" data-rf-selected={selected}>
      {shown}
      {open ? (
        <div className="rf-media-fields">{children}</div>
      ) : (
        editable && (
          <button type="button" className="rf-link" onClick={() => setAsked(true)}>
            {edit}
          </button>
        )
      )}
    </NodeViewWrapper>
  );
}

/** An image: what it shows, in a picture and in words. */
export function ImageEditor(props: NodeViewProps) {
  const { bursts } = useEditorServices();
  const t = useTexts(blockTexts);
  const { src, alt, caption } = props.node.attrs as { src: string; alt: string; caption: string | null };
  const set = (attributes: Record<string, unknown>): void => setAttributes(props, attributes, bursts);
  return (
    <MediaFrame
      selected={props.selected}
      edit={t('editImage')}
      shown={src === '' ? null : <ImageView image={{ type: 'image', src, alt, caption: caption ?? undefined }} />}
    >
      <AddressForm
        label={t('addressOfImage')}
        placeholder={t('addressOrFile')}
        value={src}
        check={problemWith(sourceSchema, t)}
        onAddress={(to) => set({ src: to })}
      >
        <ImageFile onSource={(to) => set({ src: to })} />
      </AddressForm>
      <TextField editor={props.editor} aria-label={t('alt')} placeholder={t('altHint')} value={alt} onValue={(to) => set({ alt: to })} />
      <TextField
        editor={props.editor}
        aria-label={t('caption')}
        placeholder={t('caption')}
        value={caption ?? ''}
        onValue={(to) => set({ caption: to || null })}
      />
    </MediaFrame>
  );
}

/** Takes a file in, where the host keeps files. */
function ImageFile({ onSource }: { onSource: (src: string) => void }) {
  const t = useTexts(blockTexts);
  const said = useTexts(editorTexts);
  const { onImage, notify } = useEditorServices();
  if (!onImage) return null;
  const choose = (file: File | undefined): void => {
    if (file)
      onImage(file).then(onSource, (error: unknown) =>
        notify(said('imageNotKept', { why: error instanceof Error ? error.message : String(error) })),
      );
  };
  return (
    <label className="rf-button rf-file-button">
      {t('chooseFile')}
      <input type="file" accept="image/*" className="rf-visually-hidden" onChange={(event) => choose(event.target.files?.[0])} />
    </label>
  );
}

/** A video and its caption. */
export function VideoEditor(props: NodeViewProps) {
  const { bursts } = useEditorServices();
  const t = useTexts(blockTexts);
  const { src, caption } = props.node.attrs as { src: string; caption: string | null };
  const set = (attributes: Record<string, unknown>): void => setAttributes(props, attributes, bursts);
  return (
    <MediaFrame
      selected={props.selected}
      edit={t('editVideo')}
      shown={src === '' ? null : <VideoView video={{ type: 'video', src, caption: caption ?? undefined }} />}
    >
      <AddressForm
        label={t('addressOfVideo')}
        placeholder="https://…"
        value={src}
        check={problemWith(sourceSchema, t)}
        onAddress={(to) => set({ src: to })}
      />
      <TextField
        editor={props.editor}
        aria-label={t('caption')}
        placeholder={t('caption')}
        value={caption ?? ''}
        onValue={(to) => set({ caption: to || null })}
      />
    </MediaFrame>
  );
}

/** Another page in a frame. */
export function EmbedEditor(props: NodeViewProps) {
  const { bursts } = useEditorServices();
  const t = useTexts(blockTexts);
  const { url, title, height } = props.node.attrs as { url: string; title: string; height: number | null };
  const set = (attributes: Record<string, unknown>): void => setAttributes(props, attributes, bursts);
  const shown = url === '' ? null : <EmbedView embed={{ type: 'embed', url, title, height: height ?? undefined }} />;
  return (
    <MediaFrame selected={props.selected} edit={t('editPage')} shown={shown}>
      <AddressForm
        label={t('addressOfPage')}
        placeholder="https://…"
        value={url}
        check={problemWith(pageSchema, t)}
        onAddress={(to) => set({ url: to })}
      />
      <TextField
        editor={props.editor}
        aria-label={t('titleOfPage')}
        placeholder={t('pageTitle')}
        value={title}
        onValue={(to) => set({ title: to })}
      />
      <TextField
        editor={props.editor}
        type="number"
        min={60}
        max={4000}
        aria-label={t('heightPixels')}
        placeholder={t('heightSuch', { height: 360 })}
        value={height === null ? '' : String(height)}
        onValue={(to) => set({ height: Number(to) > 0 ? Number(to) : null })}
      />
    </MediaFrame>
  );
}
