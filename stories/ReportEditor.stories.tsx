import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { ReportEditor, type ReportEditorProps } from '../src/report/editor/index.js';
import { emptyReport } from '../src/report/index.js';
import { createMemoryEngine } from './support/memoryEngine.js';
import { Stage, type StageProps } from './support/Stage.js';
import { syntheticProject } from './support/syntheticProject.js';

/** A report that is written: title, text, live panels. */
const meta: Meta<typeof ReportEditor> = {
  title: 'Reports/ReportEditor',
  component: ReportEditor,
  args: { report: emptyReport(''), project: 'synthetic' },
  render: (args) => <Host {...args} />,
};
export default meta;

type Story = StoryObj<typeof ReportEditor>;

function Host({ report, ...props }: ReportEditorProps) {
  const [now, setNow] = useState(report);
  return <ReportEditor report={now} onChange={setNow} {...props} />;
}

const stage = (box: Partial<StageProps> = {}): Pick<Story, 'decorators'> => ({
  decorators: [
    (Story) => (
      <Stage engine={() => createMemoryEngine(syntheticProject({ runs: 12 }))} {...box}>
        <div style={{ blockSize: '100%', overflow: 'auto' }}>
          <Story />
        </div>
      </Stage>
    ),
  ],
});

export const Empty: Story = stage();
