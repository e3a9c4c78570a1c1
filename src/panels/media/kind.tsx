import type { Catalog } from '../../model/index.js';
import { textsOf, type Locale } from '../../texts/index.js';
import { formatStep, joined } from '../../theme/index.js';
import { definePanel } from '../definePanel.js';
import { NoteList } from '../groups/index.js';
import { groupTexts } from '../groups/texts.js';
import { kindTitle } from '../kindTitle.js';
import type { PanelFooterProps, PanelHeading, PanelTable } from '../panelKind.js';
import { bytesText } from './mediaItem.js';
import { MediaDrawing } from './MediaDrawing.js';
import { MediaSettings } from './MediaSettings.js';
import { planMedia } from './plan.js';
import { mediaSpecSchema, type MediaSpec, type MediaState } from './spec.js';
import { mediaTexts } from './texts.js';
import { prepareMedia, viewMedia, type MediaView, type PreparedMedia } from './view.js';

/** Images, sounds, videos, texts and pages that runs logged. */
export const media = definePanel<MediaSpec, MediaState, MediaView, PreparedMedia>({
  kind: 'media',
  version: 1,
  texts: mediaTexts.folder,
  title: 'Media',
  about: 'Images with their boxes and masks, sounds, videos, texts and pages that runs logged, by run, step and item.',
  defaults,
  schema: mediaSpecSchema,
  initialState: { step: undefined, index: 0, first: 0, hidden: [], minScore: undefined },
  migrations: [],
  plan: planMedia,
  prepare: prepareMedia,
  view: viewMedia,
  heading: ({ keys }, view, locale): PanelHeading => ({
    title: joined(keys, locale) || kindTitle(media, locale),
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
function table({ items }: MediaView, locale: Locale): PanelTable {
  const t = textsOf(mediaTexts, locale);
  return {
    rows: items.length,
    columns: [
      { label: textsOf(groupTexts, locale)('run'), text: (row) => items[row]!.name },
      { label: t('key'), text: (row) => items[row]!.key },
      { label: t('stepColumn'), numeric: true, text: (row) => formatStep(items[row]!.step, locale), value: (row) => items[row]!.step },
      {
        label: t('itemColumn'),
        numeric: true,
        text: (row) => formatStep(items[row]!.index + 1, locale),
        value: (row) => items[row]!.index + 1,
      },
      { label: t('kind'), text: (row) => items[row]!.kind },
      { label: t('caption'), text: (row) => items[row]!.caption ?? '–' },
      {
        label: t('boxesColumn'),
        numeric: true,
        text: (row) => formatStep(items[row]!.boxes.length, locale),
        value: (row) => items[row]!.boxes.length,
      },
      { label: t('size'), numeric: true, text: (row) => bytesText(items[row]!.bytes, locale), value: (row) => items[row]!.bytes },
      { label: t('fileColumn'), text: (row) => items[row]!.file },
    ],
  };
}
