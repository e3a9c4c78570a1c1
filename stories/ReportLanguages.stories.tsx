import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, waitFor } from 'storybook/test';
import { ReportWorkspace } from '../src/report/index.js';
import { createMemoryClient } from './support/memoryClient.js';
import { memoryDrafts } from './support/memoryDrafts.js';
import { createMemoryEngine } from './support/memoryEngine.js';
import { pseudoMessages } from './support/pseudoLocale.js';
import { shortReport } from './support/reportDocuments.js';
import { Stage, type StageProps } from './support/Stage.js';
import { syntheticProject } from './support/syntheticProject.js';

/** Reports as they are written in other languages: bars, menus, notices and comments of the language; what was written keeps its own direction. */
const meta: Meta<typeof ReportWorkspace> = {
  title: 'Foundations/Languages of reports',
  component: ReportWorkspace,
  parameters: { layout: 'fullscreen' },
};
export default meta;
type Story = StoryObj<typeof ReportWorkspace>;

const written = (box: Partial<StageProps>): Story => ({
  args: {
    reportId: 'r',
    linkUrl: (token) => `https://runs.example.org/#/shared/${token}`,
    homeHref: '#',
    reportsHref: '#',
    onTheme: () => undefined,
    client: createMemoryClient({ versions: [{ report: shortReport }] }),
    drafts: memoryDrafts(),
    write: true,
  },
  decorators: [
    (Drawn) => (
      <Stage engine={() => createMemoryEngine(syntheticProject({ runs: 12 }))} height={860} {...box}>
        <Drawn />
      </Stage>
    ),
  ],
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(canvasElement.querySelector('.rf-report-text')).not.toBeNull(), { timeout: 20_000 });
  },
});

export const German = written({ locale: 'de' });

export const GermanNarrow = written({ locale: 'de', width: 380 });

export const Arabic = written({ locale: 'ar' });

export const ArabicNarrowDark = written({ locale: 'ar', width: 380, theme: 'dark' });

/** What is hard-coded stands out, and what is too long for its place. */
export const Pseudo = written({ locale: 'en-XA', messages: pseudoMessages });
