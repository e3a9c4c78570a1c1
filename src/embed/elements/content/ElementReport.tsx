import { useCallback, useEffect, useMemo, useState } from 'react';
import { ChartSkeleton, ErrorState } from '../../../charts/index.js';
import { createReportsClient, ReportView, type ReportDocument } from '../../../report/index.js';
import { fetchReport } from './fetchReport.js';
import type { ReportConfig } from './readReportConfig.js';

/** A report from wherever it comes. */
export function ElementReport({ config }: { config: ReportConfig }) {
  const { header, externalMedia, isOneProject, project } = config;
  const { found, error, retry, loadAsset } = useReport(config);
  const report = useMemo(() => found && (isOneProject ? inProject(found.report, project) : found.report), [found, isOneProject, project]);
  if (error) return <ErrorState error={error} onRetry={retry} />;
  if (!report) return <ChartSkeleton label="Opening the report" />;
  return (
    <ReportView
      report={report}
      savedAt={config.savedAt ?? found?.savedAt}
      header={header}
      externalMedia={externalMedia}
      loadAsset={config.loadAsset ?? loadAsset}
    />
  );
}

interface Found {
  report: ReportDocument;
  savedAt?: number | undefined;
}

function useReport({ report: origin, source: { api, getToken } }: ReportConfig) {
  const [state, setState] = useState<{ found?: Found; error?: Error }>({});
  const [attempt, setAttempt] = useState(0);
  const client = useMemo(
    () => (api === undefined ? undefined : createReportsClient({ url: api, ...(getToken && { getToken: () => getToken({ signal: new AbortController().signal }) }) })),
    [api, getToken],
  );
  const given = 'document' in origin ? origin.document : undefined;
  const address = 'address' in origin ? origin.address : undefined;
  const id = 'id' in origin ? origin.id : undefined;
  useEffect(() => {
    if (given) return undefined;
    const ended = new AbortController();
    const { signal } = ended;
    setState({});
    const asked: Promise<Found> = id !== undefined && client ? client.reports.get(id, { signal }) : fetchReport(address ?? '', signal);
    asked.then(
      (found) => signal.aborted || setState({ found }),
      (error: unknown) => signal.aborted || setState({ error: error as Error }),
    );
    return () => ended.abort();
  }, [given, address, id, client, attempt]);
  const loadAsset = useCallback(
    (name: string, options: { signal: AbortSignal }) => (client as NonNullable<typeof client>).assets.get(id as string, name, options),
    [client, id],
  );
  const found = useMemo<Found | undefined>(() => (given ? { report: given } : state.found), [given, state.found]);
  return {
    found,
    error: given ? undefined : state.error,
    retry: () => setAttempt((count) => count + 1),
    loadAsset: client && id !== undefined ? loadAsset : undefined,
  };
}

/** The same report over the one project there is, whatever it was called where the report was written. */
function inProject(report: ReportDocument, project: string): ReportDocument {
  const runSets = Object.entries(report.runSets).map(([id, set]) => [id, { ...set, project }]);
  return { ...report, runSets: Object.fromEntries(runSets) as ReportDocument['runSets'] };
}
