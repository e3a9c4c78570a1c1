import { useCallback, useMemo } from 'react';
import { ChartSkeleton, ErrorState } from '../../../charts/index.js';
import { createReportsClient, ReportView, type ReportDocument } from '../../../report/index.js';
import type { ElementShell } from '../elementContent.js';
import { fetchReport } from './fetchReport.js';
import { PartErrors } from './PartErrors.js';
import type { ReportConfig } from './readReportConfig.js';
import { useFailure } from './useFailure.js';
import { useLoaded } from './useLoaded.js';
import { WhenDrawn } from './WhenDrawn.js';

/** A report from wherever it comes. */
export function ElementReport({ config, shell }: { config: ReportConfig; shell: ElementShell }) {
  const { header, externalMedia, isOneProject, project } = config;
  const { found, error, retry, loadAsset } = useReport(config);
  const report = useMemo(() => found && (isOneProject ? inProject(found.report, project) : found.report), [found, isOneProject, project]);
  useFailure(error, shell);
  if (error) return <ErrorState error={error} onRetry={retry} />;
  if (!report) return <ChartSkeleton label="Opening the report" />;
  return (
    <PartErrors shell={shell}>
      <ReportView
        report={report}
        savedAt={config.savedAt ?? found?.savedAt}
        header={header}
        externalMedia={externalMedia}
        loadAsset={config.loadAsset ?? loadAsset}
      />
      <WhenDrawn shell={shell} />
    </PartErrors>
  );
}

interface Found {
  report: ReportDocument;
  savedAt?: number | undefined;
}

function useReport({ report: origin, source }: ReportConfig) {
  const { getToken } = source;
  const api = 'api' in source ? source.api : undefined;
  const client = useMemo(
    () =>
      api === undefined
        ? undefined
        : createReportsClient({
            url: serverOf(api),
            ...(getToken && { getToken: () => getToken({ signal: new AbortController().signal }) }),
          }),
    [api, getToken],
  );
  const given = 'document' in origin ? origin.document : undefined;
  const address = 'address' in origin ? origin.address : undefined;
  const id = 'id' in origin ? origin.id : undefined;
  const load = useCallback(
    (signal: AbortSignal): Promise<Found> =>
      id !== undefined && client ? client.reports.get(id, { signal }) : fetchReport(address ?? '', signal),
    [address, id, client],
  );
  const loaded = useLoaded(given ? undefined : load);
  const loadAsset = useCallback(
    (name: string, options: { signal: AbortSignal }) => (client as NonNullable<typeof client>).assets.get(id as string, name, options),
    [client, id],
  );
  const found = useMemo<Found | undefined>(() => (given ? { report: given } : loaded.value), [given, loaded.value]);
  const isStored = client !== undefined && id !== undefined;
  return { found, error: loaded.error, retry: loaded.retry, loadAsset: isStored ? loadAsset : undefined };
}

/** Reports are asked for of the server whose `/api` it is. */
function serverOf(api: string): string {
  return new URL('.', new URL(api.replace(/\/+$/, ''), document.baseURI)).href;
}

/** The same report over the one project there is, whatever it was called where the report was written. */
function inProject(report: ReportDocument, project: string): ReportDocument {
  const runSets = Object.entries(report.runSets).map(([id, set]) => [id, { ...set, project }]);
  return { ...report, runSets: Object.fromEntries(runSets) as ReportDocument['runSets'] };
}
