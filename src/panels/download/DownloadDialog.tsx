import { Dialog } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import { useRunfolio } from '../../react/index.js';
import { FigureDownloads, type FigureSource } from '../figure/FigureDownloads.js';
import { DataDownloads } from './DataDownloads.js';
import type { PanelData } from './panelData.js';

export interface DownloadDialogProps {
  data: PanelData;
  /** The panel, to be drawn as a figure. */
  figure: FigureSource;
  onClose: () => void;
}

/** What a panel can be saved as. */
export function DownloadDialog({ data, figure, onClose }: DownloadDialogProps) {
  const { root } = useRunfolio();
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal container={root}>
        <Dialog.Backdrop className="rf-scrim" />
        <Dialog.Popup className="rf-modal">
          <div className="rf-modal-head">
            <Dialog.Title className="rf-modal-title">
              Download <bdi>{data.title}</bdi>
            </Dialog.Title>
            <Dialog.Close className="rf-icon-button" aria-label="Close">
              <X aria-hidden size={16} />
            </Dialog.Close>
          </div>
          <div className="rf-modal-body">
            <h3 className="rf-download-part">Figure</h3>
            <FigureDownloads source={figure} data={data} />
            <h3 className="rf-download-part">Data</h3>
            <DataDownloads data={data} />
          </div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
