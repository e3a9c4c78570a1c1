import { useState } from 'react';
import { page } from 'vitest/browser';
import { createMemoryEngine } from '../../stories/support/memoryEngine.js';
import { syntheticProject } from '../../stories/support/syntheticProject.js';
import { RunfolioProvider } from '../../src/react/index.js';
import { readReport } from '../../src/report/document/readReport.js';
import { emptyReport, type ReportDocument } from '../../src/report/document/report.js';
import { ReportEditor, type ReportEditorProps } from '../../src/report/editor/index.js';

/** The report that an editor said last. */
export class SeenReport {
  report: ReportDocument = emptyReport('');

  take(report: ReportDocument): ReportDocument {
    this.report = report;
    return report;
  }

  /** As it is read again after it was saved. */
  saved(): ReportDocument {
    return readReport(JSON.parse(JSON.stringify(this.report)));
  }

  ids(): string[] {
    return this.saved().blocks.map(({ id }) => id);
  }

  /** What its blocks say, without their ids. */
  blocks(): unknown {
    return JSON.parse(JSON.stringify(this.saved().blocks), (key, value: unknown) => (key === 'id' ? undefined : value));
  }

  /** The words of each line; of other blocks their type. */
  lines(): string[] {
    return this.report.blocks.map((block) =>
      block.type === 'paragraph' || block.type === 'heading'
        ? block.text.map((part) => ('text' in part ? part.text : part.type)).join('')
        : block.type,
    );
  }
}

/** An editor in a host that keeps what it says, over a project of mathematical curves. */
export function EditorHost({ report, seen, ...props }: ReportEditorProps & { seen: SeenReport }) {
  const [now, setNow] = useState(report);
  const [engine] = useState(() => createMemoryEngine(syntheticProject({ runs: 8, points: 40 })));
  return (
    <RunfolioProvider engine={engine} theme="light" style={{ inlineSize: 1000, fontFamily: 'sans-serif' }}>
      <ReportEditor report={now} project="synthetic" onChange={(next) => setNow(seen.take(next))} {...props} />
    </RunfolioProvider>
  );
}

/** Where the text is written. */
export const editorText = () => page.getByRole('textbox', { name: 'Text of the report' });

/** A paragraph that says this, without its id. */
export const plain = (said: string) => ({ type: 'paragraph' as const, text: [{ type: 'text' as const, text: said }] });
