import { mountContent } from './mountContent.js';
import { elementStyles } from './elementStyles.js';
import { ElementPanel } from './ElementPanel.js';
import { readPanel, type PanelConfig } from './readPanel.js';

/** What is drawn in `<runfolio-panel>`. */
export const panelContent = mountContent<PanelConfig>({
  styles: elementStyles(),
  read: readPanel,
  draw: (config, shell) => <ElementPanel config={config} shell={shell} />,
});
