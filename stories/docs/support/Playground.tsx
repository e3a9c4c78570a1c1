import { useEffect, useState } from 'react';
import type { QueryEngine } from '../../../src/engine/index.js';
import { allRuns, type PanelDocument, type RunSet } from '../../../src/model/index.js';
import { builtinKinds, Panel } from '../../../src/panels/index.js';
import { RunfolioProvider } from '../../../src/react/index.js';
import { Choose } from './Choose.js';
import { SpecEditor } from './SpecEditor.js';
import { sample, useSampleEngine } from './sampleProject.js';
import './site.css';

const themes = ['light', 'dark'] as const;
const widths = [380, 560, 760, 1000];
const choices = ['all', 'finished', 'failed', 'crashed'];

const layout = { x: 0, y: 0, w: 12, h: 15 };

/** A panel of a chosen kind beside its document as JSON. */
export function Playground() {
  const engine = useSampleEngine();
  const [kind, setKind] = useState('line-plot');
  const [theme, setTheme] = useState<(typeof themes)[number]>('light');
  const [width, setWidth] = useState(560);
  const [choice, setChoice] = useState('all');
  const [panel, setPanel] = usePanelOf(engine, kind);
  return (
    <RunfolioProvider engine={engine} theme={theme} className="site-stage">
      <div className="site-bar">
        <Choose label="Panel" value={kind} options={builtinKinds.map((each) => [each.kind, each.title])} onValue={setKind} />
        <Choose label="Runs" value={choice} options={choices.map((each) => [each, each])} onValue={setChoice} />
        <Choose label="Theme" value={theme} options={themes.map((each) => [each, each])} onValue={(next) => setTheme(next as 'light')} />
        <Choose
          label="Width"
          value={String(width)}
          options={widths.map((each) => [String(each), `${each} px`])}
          onValue={(next) => setWidth(Number(next))}
        />
      </div>
      <div className="site-columns">
        <div className="site-panel" style={{ inlineSize: width }}>
          {panel && <Panel document={panel} runs={runsOf(choice)} onChange={setPanel} />}
        </div>
        {panel && <SpecEditor key={panel.kind} spec={panel.spec} onSpec={(spec) => setPanel({ ...panel, spec })} />}
      </div>
    </RunfolioProvider>
  );
}

function runsOf(choice: string): RunSet {
  const all = allRuns(sample);
  return choice === 'all' ? all : { ...all, filter: { op: '=', column: { from: 'run', key: 'state' }, value: choice } };
}

/** What Add panel of a dashboard would start with. */
function usePanelOf(engine: QueryEngine, kind: string): [PanelDocument | undefined, (panel: PanelDocument) => void] {
  const [panel, setPanel] = useState<PanelDocument>();
  useEffect(() => {
    const control = new AbortController();
    const start = async (): Promise<void> => {
      const catalog = await engine.catalog(sample, { signal: control.signal });
      const defined = builtinKinds.find((each) => each.kind === kind);
      const whole = (await defined?.whole?.()) ?? defined;
      if (whole && !control.signal.aborted) setPanel({ id: kind, ...whole.create(catalog), layout });
    };
    // A failure is told by the panel that was there, which asks the same engine.
    start().catch(() => undefined);
    return () => control.abort();
  }, [engine, kind]);
  return [panel, setPanel];
}
