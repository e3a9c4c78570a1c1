import type { ApiCallOptions, ApiRequests } from './apiRequests.js';

/** Which pages may show a report in a frame, at `/embed/report/ID`. */
export interface FrameCalls {
  /** Their origins, such as `https://portal.example.com`. None at first. */
  get(report: string, options: ApiCallOptions): Promise<string[]>;
  /** Replaces the list, and gives it as it is kept. */
  set(report: string, origins: readonly string[], options: ApiCallOptions): Promise<string[]>;
}

export function frameCalls(requests: ApiRequests): FrameCalls {
  const pathOf = (report: string): string[] => ['reports', report, 'frames'];
  return {
    get: async (report, { signal }) => (await requests.json<{ origins: string[] }>({ path: pathOf(report), signal })).origins,
    set: async (report, origins, { signal }) =>
      (await requests.json<{ origins: string[] }>({ method: 'PUT', path: pathOf(report), json: { origins }, signal })).origins,
  };
}
