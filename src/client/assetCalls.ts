import type { ApiCallOptions, ApiRequests } from './apiRequests.js';
import type { StoredAsset } from './apiTypes.js';

/** Images of reports. */
export interface AssetCalls {
  /** Stores a PNG, JPEG, WebP or GIF of at most 10 MB; `src` of the answer is what a block names. */
  put(report: string, image: Blob | Uint8Array<ArrayBuffer>, options: ApiCallOptions): Promise<StoredAsset>;
  /** An image, by the name after `asset:`. */
  get(report: string, name: string, options: ApiCallOptions): Promise<Blob>;
}

export function assetCalls(requests: ApiRequests): AssetCalls {
  return {
    put: (report, bytes, { signal }) => requests.json({ method: 'PUT', path: ['reports', report, 'assets'], bytes, signal }),
    get: (report, name, { signal }) => requests.blob({ path: ['reports', report, 'assets', name], signal }),
  };
}
