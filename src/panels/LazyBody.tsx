import { useEffect, useMemo, useRef } from 'react';
import { ChartSkeleton, ErrorState } from '../charts/index.js';
import { useLateCode, type LateCode } from '../popups/index.js';
import { useCatalog, useHydrated, useInView, useLocale } from '../react/index.js';
import type { DefinedPanel } from './definePanel.js';
import { kindTitle } from './kindTitle.js';
import type { PanelBodyProps } from './PanelBody.js';
import { PanelHeader } from './PanelHeader.js';

/** A panel of a kind whose code may not be there yet: a skeleton until it is, an error where it cannot be had. Asks for it once the panel is on screen or close to it. */
export function LazyBody({ code, title, ...props }: PanelBodyProps & { code: LateCode<DefinedPanel>; title: string }) {
  const { document, runs, host } = props;
  const locale = useLocale();
  const drawing = useRef<HTMLDivElement>(null);
  const { loaded, error: failure, retry } = useLateCode(code, useInView(drawing));
  // A server has none, whatever this page has loaded already.
  const whole = useHydrated() ? loaded : undefined;
  const { catalog, error: unknown, retry: askAgain } = useCatalog(runs.project);
  const started = useMemo(() => {
    if (document.spec !== undefined) return document;
    return whole && catalog && { ...document, ...whole.create(catalog) };
  }, [document, whole, catalog]);
  const error = failure ?? unknown;
  useEffect(() => {
    if (error) host?.fail(error);
  }, [host, error]);
  if (whole && started) return <whole.Body {...props} document={started} />;
  return (
    <>
      <PanelHeader title={document.title ?? kindTitle({ kind: document.kind, title }, locale)} />
      <div ref={drawing} className="rf-panel-drawing">
        {error ? <ErrorState error={error} onRetry={failure ? retry : askAgain} /> : <ChartSkeleton />}
      </div>
    </>
  );
}
