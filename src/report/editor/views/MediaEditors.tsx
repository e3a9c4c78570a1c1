import { NodeViewWrapper, type NodeViewProps } from '@tiptap/react';
import { useState, type ReactNode } from 'react';
import { pageSchema, sourceSchema } from '../../document/link.js';
import { EmbedView } from '../../viewer/EmbedView.js';
import { ImageView } from '../../viewer/ImageView.js';
import { VideoView } from '../../viewer/VideoView.js';
import { useEditorServices } from '../editorServices.js';
import { AddressForm } from './AddressForm.js';
import { setAttributes } from './setAttributes.js';
import { TextField } from './TextField.js';

const problemWith = (schema: typeof sourceSchema) => (address: string) => {
  const parsed = schema.safeParse(address);
  return parsed.success ? undefined : `This address cannot be used: ${parsed.error.issues[0]?.message ?? ''}.`;
};

/** A frame for what is shown, with the fields of the block below while it is selected or lacks something. */
function MediaFrame({ selected, what, shown, children }: { selected: boolean; what: string; shown: ReactNode; children: ReactNode }) {
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
            Edit {what}
          </button>
        )
      )}
    </NodeViewWrapper>
  );
}

/** An image: what it shows, in a picture and in words. */
export function ImageEditor(props: NodeViewProps) {
  const { bursts } = useEditorServices();
  const { src, alt, caption } = props.node.attrs as { src: string; alt: string; caption: string | null };
  const set = (attributes: Record<string, unknown>): void => setAttributes(props, attributes, bursts);
  return (
    <MediaFrame
      selected={props.selected}
      what="image"
      shown={src === '' ? null : <ImageView image={{ type: 'image', src, alt, caption: caption ?? undefined }} />}
    >
      <AddressForm
        label="Address of the image"
        placeholder="https://… or choose a file"
        value={src}
        check={problemWith(sourceSchema)}
        onAddress={(to) => set({ src: to })}
      >
        <ImageFile onSource={(to) => set({ src: to })} />
      </AddressForm>
      <TextField
        editor={props.editor}
        aria-label="What the image shows"
        placeholder="What it shows, for those who do not see it"
        value={alt}
        onValue={(to) => set({ alt: to })}
      />
      <TextField
        editor={props.editor}
        aria-label="Caption"
        placeholder="Caption"
        value={caption ?? ''}
        onValue={(to) => set({ caption: to || null })}
      />
    </MediaFrame>
  );
}

/** Takes a file in, where the host keeps files. */
function ImageFile({ onSource }: { onSource: (src: string) => void }) {
  const { onImage, notify } = useEditorServices();
  if (!onImage) return null;
  const choose = (file: File | undefined): void => {
    if (file)
      onImage(file).then(onSource, (error: unknown) =>
        notify(`The image was not kept: ${error instanceof Error ? error.message : String(error)}`),
      );
  };
  return (
    <label className="rf-button rf-file-button">
      Choose a file
      <input type="file" accept="image/*" className="rf-visually-hidden" onChange={(event) => choose(event.target.files?.[0])} />
    </label>
  );
}

/** A video and its caption. */
export function VideoEditor(props: NodeViewProps) {
  const { bursts } = useEditorServices();
  const { src, caption } = props.node.attrs as { src: string; caption: string | null };
  const set = (attributes: Record<string, unknown>): void => setAttributes(props, attributes, bursts);
  return (
    <MediaFrame
      selected={props.selected}
      what="video"
      shown={src === '' ? null : <VideoView video={{ type: 'video', src, caption: caption ?? undefined }} />}
    >
      <AddressForm
        label="Address of the video"
        placeholder="https://…"
        value={src}
        check={problemWith(sourceSchema)}
        onAddress={(to) => set({ src: to })}
      />
      <TextField
        editor={props.editor}
        aria-label="Caption"
        placeholder="Caption"
        value={caption ?? ''}
        onValue={(to) => set({ caption: to || null })}
      />
    </MediaFrame>
  );
}

/** Another page in a frame. */
export function EmbedEditor(props: NodeViewProps) {
  const { bursts } = useEditorServices();
  const { url, title, height } = props.node.attrs as { url: string; title: string; height: number | null };
  const set = (attributes: Record<string, unknown>): void => setAttributes(props, attributes, bursts);
  const shown = url === '' ? null : <EmbedView embed={{ type: 'embed', url, title, height: height ?? undefined }} />;
  return (
    <MediaFrame selected={props.selected} what="page" shown={shown}>
      <AddressForm
        label="Address of the page"
        placeholder="https://…"
        value={url}
        check={problemWith(pageSchema)}
        onAddress={(to) => set({ url: to })}
      />
      <TextField
        editor={props.editor}
        aria-label="Title of the page"
        placeholder="Title"
        value={title}
        onValue={(to) => set({ title: to })}
      />
      <TextField
        editor={props.editor}
        type="number"
        min={60}
        max={4000}
        aria-label="Height in pixels"
        placeholder="Height: 360"
        value={height === null ? '' : String(height)}
        onValue={(to) => set({ height: Number(to) > 0 ? Number(to) : null })}
      />
    </MediaFrame>
  );
}
