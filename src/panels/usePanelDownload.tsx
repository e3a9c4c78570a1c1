import { useState, type ReactNode } from 'react';
import { StaleNotice } from '../charts/index.js';
import { useTexts, type ElementSize } from '../react/index.js';
import type { DownloadDialogProps } from './download/DownloadDialog.js';
import type { PanelDataQuestion } from './panelDataContext.js';
import { panelTexts } from './texts.js';

type Opened =
  | { data: DownloadDialogProps['data']; size: ElementSize; Dialog: (props: DownloadDialogProps) => ReactNode }
  | { error: Error; size: ElementSize };

/** The dialog of what a panel can be saved as, whose code comes when it is first opened. */
export interface PanelDownload {
  /** Opens it, for a panel of this size (CSS pixels). */
  open: (size: ElementSize) => void;
  /** It, or why it did not open; nothing while it is closed. */
  shown: ReactNode;
}

/** `panel` is drawn anew for a figure: as it was when the dialog was opened. */
export function usePanelDownload(dataOf: PanelDataQuestion, panel: ReactNode): PanelDownload {
  const t = useTexts(panelTexts);
  const [opened, setOpened] = useState<Opened>();
  const open = (size: ElementSize): void => void load(dataOf, size).then(setOpened);
  if (!opened) return { open, shown: undefined };
  const { size } = opened;
  if ('error' in opened) return { open, shown: <StaleNotice what={t('notOpened')} error={opened.error} onRetry={() => open(size)} /> };
  const { data, Dialog } = opened;
  return { open, shown: <Dialog data={data} figure={{ title: data.title, size, panel }} onClose={() => setOpened(undefined)} /> };
}

async function load(dataOf: PanelDataQuestion, size: ElementSize): Promise<Opened | undefined> {
  try {
    const [{ DownloadDialog }, data] = await Promise.all([import('./download/DownloadDialog.js'), dataOf()]);
    return data && { data, size, Dialog: DownloadDialog };
  } catch (error) {
    return { error: error as Error, size };
  }
}
