import type { Catalog } from '../../model/index.js';
import { formatStep } from '../../theme/index.js';
import { definePanel } from '../definePanel.js';
import { NoteList } from '../groups/index.js';
import type { PanelFooterProps, PanelTable } from '../panelKind.js';
import { bytesText } from './mediaItem.js';
import { MediaDrawing } from './MediaDrawing.js';
import { MediaSettings } from './MediaSettings.js';
import { planMedia } from './plan.js';
import { mediaSpecSchema, type MediaSpec, type MediaState } from './spec.js';
import { prepareMedia, viewMedia, type MediaView, type PreparedMedia } from './view.js';

/** Images, sounds, videos, texts and pages that runs logged. */
export const media = definePanel<MediaSpec, MediaState, MediaView, PreparedMedia>({
  kind: 'media',
  version: 1,
  title: 'Media',
  about: 'Images with their boxes and masks, sounds, videos, texts and pages that runs logged, by run, step and item.',
  defaults,
  schema: mediaSpecSchema,
  initialState: { step: undefined, index: 0, first: 0, hidden: [], minScore: undefined },
  migrations: [],
  plan: planMedia,
  prepare: prepareMedia,
  view: viewMedia,
  heading: ({ keys }, view) => ({
    title: keys.join(', ') || 'Media',
    treatment: view && view.empty === undefined ? view.treatment : undefined,
    fidelity: view?.fidelity || undefined,
  }),
  summary: (view) => view.summary,
  table,
  Component: MediaDrawing,
  Footer,
  Settings: MediaSettings,
});

/** The key that most runs log. */
function defaults({ media: known }: Catalog): MediaSpec {
  const most = known.reduce<Catalog['media'][number] | undefined>((best, one) => (best && best.runs >= one.runs ? best : one), undefined);
  return { keys: most ? [most.key] : [], across: 'index', tile: 128 };
}

function Footer({ view }: PanelFooterProps<MediaSpec, MediaView>) {
  return <NoteList notes={view.empty === undefined ? view.notes : []} />;
}

/** The items of the page. */
function table({ items }: MediaView): PanelTable {
  return {
    rows: items.length,
    columns: [
      { label: 'Run', text: (row) => items[row]!.name },
      { label: 'Key', text: (row) => items[row]!.key },
      { label: 'Step', numeric: true, text: (row) => formatStep(items[row]!.step), value: (row) => items[row]!.step },
      { label: 'Item', numeric: true, text: (row) => formatStep(items[row]!.index + 1), value: (row) => items[row]!.index + 1 },
      { label: 'Kind', text: (row) => items[row]!.kind },
      { label: 'Caption', text: (row) => items[row]!.caption ?? '–' },
      { label: 'Boxes', numeric: true, text: (row) => formatStep(items[row]!.boxes.length), value: (row) => items[row]!.boxes.length },
      { label: 'Size', numeric: true, text: (row) => bytesText(items[row]!.bytes), value: (row) => items[row]!.bytes },
      { label: 'File', text: (row) => items[row]!.file },
    ],
  };
}
