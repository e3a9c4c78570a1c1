import { useMemo, useState, type ReactNode } from 'react';
import { ErrorState } from '../../charts/index.js';
import { figureSvg, type Figure } from '../../figure/index.js';
import { Sentence, useRunfolio, useTexts } from '../../react/index.js';
import { fileName } from '../download/fileName.js';
import type { PanelData } from '../download/panelData.js';
import { panelProvenance } from '../download/panelProvenance.js';
import { downloadTexts } from '../download/texts.js';
import { useExports } from '../download/useExports.js';
import { figureFile } from './figureFile.js';
import { FigureForm } from './FigureForm.js';
import { FigureSheet } from './FigureSheet.js';
import { firstChoice, type FigureChoice } from './figureChoice.js';
import { drawnSize } from './figureSize.js';
import { safeLines } from './safeLines.js';
import { useFigure, type FigureState } from './useFigure.js';

/** A panel that can be drawn once more, for a figure. */
export interface FigureSource {
  /** What it is called. */
  title: string;
  /** As it is on screen, CSS pixels. */
  size: { width: number; height: number };
  /** Draws it, filling the element that it is in. */
  panel: ReactNode;
}

export interface FigureDownloadsProps {
  source: FigureSource;
  /** What it was drawn from: its provenance goes into the file. */
  data: PanelData;
}

/** Makes a figure of a panel: for a paper's column, for slides, or as it is on screen. What is saved is what the preview shows. */
export function FigureDownloads({ source, data }: FigureDownloadsProps) {
  const { engine } = useRunfolio();
  const t = useTexts(downloadTexts);
  const [choice, setChoice] = useState<FigureChoice>(() => firstChoice(source.size));
  const [element, setElement] = useState<HTMLElement | null>(null);
  const exports = useExports();
  const { width, height } = drawnSize(choice.size);
  const isPaper = choice.preset !== '';
  const greySafe = choice.colors !== 'own';
  const paper = useMemo(() => (isPaper || greySafe ? { lines: greySafe ? safeLines : undefined } : undefined), [isPaper, greySafe]);
  const key = [width, height, isPaper, greySafe, choice.title].join(' ');
  const state = useFigure(element, { title: source.title, grey: choice.colors === 'grey', key });
  const save = (figure: Figure): void =>
    exports.start({
      id: 'figure',
      title: t('figure'),
      about: '',
      run: async ({ signal }) => {
        const provenance = await panelProvenance(data, engine, { signal });
        const content = await figureFile(figure, { ...choice, widthMm: choice.size.width, provenance, signal });
        return { name: `${fileName(source.title)}.${choice.format}`, content };
      },
    });
  return (
    <div className="rf-figure-downloads">
      <Preview state={state} title={source.title} />
      <FigureForm choice={choice} onChoice={setChoice} own={source.size} />
      <div className="rf-figure-save">
        <p className="rf-export-state" role="status">
          {exports.state.status === 'busy' && t('making')}
          {exports.state.status === 'done' && exports.state.file !== undefined && (
            <Sentence parts={t.parts('saved', { file: <bdi key="file">{exports.state.file}</bdi> })} />
          )}
        </p>
        <button
          type="button"
          className="rf-button rf-primary"
          aria-disabled={state.status !== 'drawn' || exports.state.status === 'busy' || undefined}
          onClick={() => state.status === 'drawn' && exports.state.status !== 'busy' && save(state.figure)}
        >
          {t('downloadFormat', { format: choice.format.toUpperCase() })}
        </button>
      </div>
      {exports.state.status === 'failed' && <ErrorState error={exports.state.error} />}
      <FigureSheet width={width} height={height} paper={paper} title={choice.title} onElement={setElement}>
        {source.panel}
      </FigureSheet>
    </div>
  );
}

function Preview({ state, title }: { state: FigureState; title: string }) {
  const t = useTexts(downloadTexts);
  const shown = state.status === 'drawn' ? state.figure : state.status === 'drawing' ? state.last : undefined;
  const url = useMemo(() => shown && `data:image/svg+xml,${encodeURIComponent(figureSvg(shown))}`, [shown]);
  return (
    <div className="rf-figure-preview" aria-busy={state.status === 'drawing'}>
      {url !== undefined && <img src={url} alt={t('preview', { title })} />}
      {state.status === 'failed' && <ErrorState error={state.error} />}
      {state.status === 'drawing' && url === undefined && <p>{t('drawing')}</p>}
    </div>
  );
}
