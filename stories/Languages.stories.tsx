import type { Meta, StoryObj } from '@storybook/react-vite';
import { useMemo } from 'react';
import { userEvent, waitFor, within } from 'storybook/test';
import { LinePlot, type LinePlotProps } from '../src/panels/index.js';
import { RunfolioProvider } from '../src/react/index.js';
import type { Messages } from '../src/texts/index.js';
import { curveProject, decay, type CurveRun } from './support/curveProject.js';
import { createMemoryEngine } from './support/memoryEngine.js';
import { pseudoMessages } from './support/pseudoLocale.js';

const names = ['sandy-brook-18', 'تجربة-النموذج-٢', '基线-学习率 3e-4', '주간 실험 (seed 7)', 'שיפור/קטן', 'misty-peak-32'];

const runs: CurveRun[] = names.map((name, i) => ({
  name,
  metrics: {
    'train/loss': decay(4.2 - 0.45 * i, 2.4, 0.22 + 0.09 * i, 0.22, i),
    'valid/loss': (t) => (t > 0.7 && i === 2 ? Number.NaN : 2.5 - t),
  },
}));

interface LanguageProps extends Omit<LinePlotProps, 'project'> {
  locale: string;
  messages?: Messages;
  timeZone?: string;
  width?: number;
}

/** Line plots in other languages: texts, numbers and times of the language, controls from right to left where it is, axes from left to right everywhere. */
function InLanguage({ locale, messages, timeZone, width = 560, ...plot }: LanguageProps) {
  const engine = useMemo(() => createMemoryEngine(curveProject({ runs })), []);
  return (
    <RunfolioProvider
      engine={engine}
      theme="light"
      locale={locale}
      messages={messages}
      timeZone={timeZone}
      style={{ padding: 16, inlineSize: width, boxSizing: 'border-box', fontFamily: 'system-ui, sans-serif', display: 'grid', gap: 12 }}
    >
      <LinePlot project="curves" height={260} {...plot} />
      <LinePlot project="curves" height={220} {...plot} x="wall" smoothing={0} />
      <LinePlot project="curves" height={130} y="test/los" />
    </RunfolioProvider>
  );
}

const meta: Meta<typeof InLanguage> = {
  title: 'Foundations/Languages',
  component: InLanguage,
  args: { y: ['train/loss', 'valid/loss'], smoothing: 0.86, timeZone: 'Asia/Seoul' },
};

export default meta;
type Story = StoryObj<typeof InLanguage>;

/** Opens the settings of the first panel and waits for what they are called. */
const withSettings =
  (label: string): NonNullable<Story['play']> =>
  async ({ canvasElement }) => {
    const button = await waitFor(() => {
      const found = canvasElement.querySelector<HTMLElement>('.rf-panel-header .rf-icon-button');
      if (!found) throw new Error('There is no menu yet.');
      return found;
    });
    await userEvent.click(button);
    await within(canvasElement.ownerDocument.body).findByText(label, { selector: 'label' }, { timeout: 10_000 });
  };

export const German: Story = { args: { locale: 'de' }, play: withSettings('Glättung') };

export const GermanNarrow: Story = { args: { locale: 'de', width: 380 } };

export const Chinese: Story = { args: { locale: 'zh-CN' }, play: withSettings('平滑') };

export const Korean: Story = { args: { locale: 'ko-KR' }, play: withSettings('스무딩') };

export const Arabic: Story = { args: { locale: 'ar' }, play: withSettings('التنعيم') };

export const ArabicNarrow: Story = { args: { locale: 'ar', width: 380 } };

/** What is hard-coded stands out, and what is too long for its place. */
export const Pseudo: Story = { args: { locale: 'en-XA', messages: pseudoMessages } };

export const PseudoNarrow: Story = { args: { locale: 'en-XA', messages: pseudoMessages, width: 380 } };

/** A language that does not come with the library, in part: what is missing is English. */
export const OwnMessages: Story = {
  args: {
    locale: 'he',
    messages: {
      'panels.title': 'כותרת',
      'linePlot.step': 'צעד',
      'linePlot.runs': { one: 'ריצה אחת', two: 'שתי ריצות', other: '{count} ריצות' },
    },
  },
};
