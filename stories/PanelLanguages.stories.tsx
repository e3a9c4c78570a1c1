import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState, type ReactNode } from 'react';
import { expect, waitFor } from 'storybook/test';
import { catalogOf, type Column, type ProjectData } from '../src/model/index.js';
import {
  chartPresets,
  Contour,
  CustomChart,
  DataTable,
  Distribution,
  HistogramSeries,
  Log,
  Media,
  Scatter3d,
  Slice,
} from '../src/panels/index.js';
import { DrawEverything, RunfolioProvider } from '../src/react/index.js';
import type { Messages } from '../src/texts/index.js';
import { twoRuns } from './support/compareProject.js';
import { histogramProject, weights } from './support/histogramProject.js';
import { logProject } from './support/logProject.js';
import { scenesProject } from './support/mediaProject.js';
import { createMemoryEngine } from './support/memoryEngine.js';
import { pseudoMessages } from './support/pseudoLocale.js';
import { seedProject } from './support/seedProject.js';
import { syntheticProject } from './support/syntheticProject.js';
import { syntheticPredictions, tableProject } from './support/tableProject.js';

const key = (name: string): Column => ({ from: 'config', key: name });
const accuracy: Column = { from: 'metric', key: 'val/acc', reduce: 'max' };
const plane = { x: key('learning_rate'), y: key('dropout'), z: accuracy };
const runs = syntheticProject({ points: 20 });
const scatter = chartPresets.find(({ id }) => id === 'scatter')!.make(catalogOf(createMemoryEngine(runs).manifest));
const predictions = tableProject(['first', 'second'].map((runId, i) => syntheticPredictions(80, { runId, step: 10 * i })));

interface PanelsProps {
  locale: string;
  messages?: Messages;
  width?: number;
}

/** Every panel here has data of its own, and so a provider of its own. */
function Speaking({ data, locale, messages, children }: Omit<PanelsProps, 'width'> & { data: ProjectData; children: ReactNode }) {
  const [engine] = useState(() => createMemoryEngine(data));
  return (
    <RunfolioProvider
      engine={engine}
      theme="light"
      locale={locale}
      messages={messages}
      timeZone="Asia/Seoul"
      style={{ display: 'grid', gap: 12 }}
    >
      <DrawEverything>{children}</DrawEverything>
    </RunfolioProvider>
  );
}

/** Kinds of panels beside line plots in other languages. */
function PanelsInLanguage({ width = 640, ...language }: PanelsProps) {
  return (
    <div
      style={{
        padding: 16,
        inlineSize: width,
        boxSizing: 'border-box',
        fontFamily: 'system-ui, sans-serif',
        display: 'flex',
        flexDirection: 'column',
        gap: 12,
      }}
    >
      <Speaking data={seedProject({ settings: 6, seeds: 8 })} {...language}>
        <Distribution project="seeds" value={{ from: 'summary', key: 'score' }} groupBy={[key('optimizer')]} height={240} />
        <Distribution project="seeds" value={{ from: 'summary', key: 'score' }} form="violin" groupBy={[key('optimizer')]} height={240} />
      </Speaking>
      <Speaking data={runs} {...language}>
        <Slice project="synthetic" metric={accuracy} height={300} />
        <Contour project="synthetic" {...plane} height={300} />
        <Scatter3d project="synthetic" {...plane} colorBy={accuracy} height={300} />
        <CustomChart project="synthetic" {...scatter} height={260} />
      </Speaking>
      <Speaking data={histogramProject()} {...language}>
        <HistogramSeries project="histograms" histogram={weights} height={300} />
      </Speaking>
      <Speaking data={scenesProject()} {...language}>
        <Media project="synthetic" keys={['val/scenes']} across="index" tile={96} height={300} />
      </Speaking>
      <Speaking data={logProject()} {...language}>
        <Log project="synthetic" wrap={false} height={260} />
      </Speaking>
      <Speaking data={predictions} {...language}>
        <DataTable project="synthetic" table="val/predictions" height={280} />
      </Speaking>
      <Speaking data={twoRuns()} {...language}>
        <DataTable project="synthetic" table="val/predictions" compare={{}} height={360} />
      </Speaking>
    </div>
  );
}

/** All panels have come, and no card is wider than the page. */
const drawn: NonNullable<Story['play']> = async ({ canvasElement }) => {
  const cards = (): HTMLElement[] => [...canvasElement.querySelectorAll<HTMLElement>('.rf-panel')];
  await waitFor(() => expect(canvasElement.querySelector('.rf-skeleton')).toBeNull(), { timeout: 60_000 });
  const { right, left } = canvasElement.firstElementChild!.getBoundingClientRect();
  for (const card of cards()) {
    const box = card.getBoundingClientRect();
    await expect(box.right).toBeLessThanOrEqual(right + 0.5);
    await expect(box.left).toBeGreaterThanOrEqual(left - 0.5);
  }
};

const meta: Meta<typeof PanelsInLanguage> = {
  title: 'Foundations/Languages of panels',
  component: PanelsInLanguage,
  play: (context) => drawn(context),
};

export default meta;
type Story = StoryObj<typeof PanelsInLanguage>;

export const German: Story = { args: { locale: 'de' }, tags: ['!test'] };

/** To look at: that panels fit is tested where they are narrow. */
export const Chinese: Story = { args: { locale: 'zh-CN', width: 380 }, tags: ['!test'] };

export const Korean: Story = { args: { locale: 'ko' }, tags: ['!test'] };

export const Arabic: Story = { args: { locale: 'ar' }, tags: ['!test'] };

export const ArabicNarrow: Story = { args: { locale: 'ar', width: 380 } };

/** What is hard-coded stands out, and what is too long for its place. */
export const PseudoNarrow: Story = { args: { locale: 'en-XA', messages: pseudoMessages, width: 380 } };
