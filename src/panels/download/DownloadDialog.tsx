import { Dialog } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import { Sentence, useHasTexts, useRunfolio, useTexts } from '../../react/index.js';
import { FigureDownloads, type FigureSource } from '../figure/FigureDownloads.js';
import { DataDownloads } from './DataDownloads.js';
import type { PanelData } from './panelData.js';
import { downloadTexts } from './texts.js';

export interface DownloadDialogProps {
  data: PanelData;
  /** The panel, to be drawn as a figure. */
  figure: FigureSource;
  onClose: () => void;
}

/** What a panel can be saved as. */
export function DownloadDialog({ data, figure, onClose }: DownloadDialogProps) {
  const { root } = useRunfolio();
  const t = useTexts(downloadTexts);
  const speaks = useHasTexts(downloadTexts.folder);
  if (!speaks) return null;
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal container={root}>
        <Dialog.Backdrop className="rf-scrim" />
        <Dialog.Popup className="rf-modal">
          <div className="rf-modal-head">
            <Dialog.Title className="rf-modal-title">
              <Sentence parts={t.parts('download', { title: <bdi key="title">{data.title}</bdi> })} />
            </Dialog.Title>
            <Dialog.Close className="rf-icon-button" aria-label={t('close')}>
              <X aria-hidden size={16} />
            </Dialog.Close>
          </div>
          <div className="rf-modal-body">
            <h3 className="rf-download-part">{t('figure')}</h3>
            <FigureDownloads source={figure} data={data} />
            <h3 className="rf-download-part">{t('data')}</h3>
            <DataDownloads data={data} />
          </div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
