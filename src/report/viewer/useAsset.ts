import { useEffect, useState } from 'react';
import { isAbort } from '../../model/index.js';
import { useTexts } from '../../react/index.js';
import { viewerTexts } from './texts.js';
import { useViewer } from './viewerContext.js';

/** A file that is stored with the report: an address within this page once it is here, or why it is not. */
export interface AssetState {
  url?: string | undefined;
  error?: string | undefined;
}

/** Fetches a file of the report by its name, for as long as the component is there. */
export function useAsset(name: string): AssetState {
  const t = useTexts(viewerTexts);
  const { loadAsset } = useViewer();
  const [state, setState] = useState<AssetState & { name?: string }>({});
  useEffect(() => {
    if (!loadAsset) return undefined;
    const controller = new AbortController();
    let url: string | undefined;
    loadAsset(name, { signal: controller.signal }).then(
      (blob) => {
        if (controller.signal.aborted) return;
        url = URL.createObjectURL(blob);
        setState({ name, url });
      },
      (error: Error) => !isAbort(error) && setState({ name, error: error.message }),
    );
    return () => {
      controller.abort();
      if (url !== undefined) URL.revokeObjectURL(url);
    };
  }, [loadAsset, name]);
  if (!loadAsset) return { error: t('noFiles') };
  return state.name === name ? state : {};
}
