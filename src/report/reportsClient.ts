import { createApiClient, type ApiAddress, type ApiClient } from '../client/index.js';
import { readReport } from './document/readReport.js';
import type { ReportDocument } from './document/report.js';

/** A client of a server that stores reports. */
export type ReportsClient = ApiClient<ReportDocument>;

/** A client of the server at an address, such as `runfolio serve --reports`. Reports in its answers are read as `readReport` does. */
export function createReportsClient(address: ApiAddress): ReportsClient {
  return createApiClient(address, readReport);
}
