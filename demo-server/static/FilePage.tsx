import { useCallback, useMemo, useState } from 'react';
import { ThemeButton } from '../../src/dashboard/index.js';
import type { QueryEngine, Snapshot } from '../../src/engine/index.js';
import { RunfolioError } from '../../src/model/index.js';
import { RunfolioProvider } from '../../src/react/index.js';
import type { Theme } from '../../src/theme/index.js';
import { readReport } from '../../src/report/plain.js';
import { ReportView, type LoadAsset } from '../../src/report/viewer/index.js';

/** The page of a report that is a file. */
export function FilePage({ snapshot, engine }: { snapshot: Snapshot; engine: QueryEngine }) {
  const [theme, setTheme] = useState<Theme>('system');
  const report = useMemo(() => readReport(snapshot.document), [snapshot]);
  const label = useMemo(() => ({ frozenAt: snapshot.frozenAt }), [snapshot]);
  const loadAsset = useCallback<LoadAsset>(async (name) => storedFile(snapshot, name), [snapshot]);
  return (
    <RunfolioProvider engine={engine} theme={theme} className="app">
      <div className="file-bar">
        <ThemeButton onTheme={setTheme} />
      </div>
      <ReportView report={report} label={label} loadAsset={loadAsset} />
    </RunfolioProvider>
  );
}

function storedFile({ files }: Snapshot, name: string): Blob {
  const found = files.find((file) => file.project === undefined && file.name === name);
  if (!found) throw new RunfolioError('missing-file', `The file ${name} is not part of this report.`);
  return new Blob([found.bytes as Uint8Array<ArrayBuffer>], { type: found.type });
}
