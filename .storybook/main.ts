import type { StorybookConfig } from '@storybook/react-vite';
import { apiReference } from '../scripts/docs/apiReference.ts';

const config: StorybookConfig = {
  framework: { name: '@storybook/react-vite', options: {} },
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.tsx'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest'],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  typescript: { reactDocgen: 'react-docgen' },
  // What playground and theme editor show.
  staticDirs: [{ from: '../demo-server/sample/export', to: '/sample' }],
  viteFinal: (vite) => ({ ...vite, plugins: [...(vite.plugins ?? []), apiReference()] }),
};

export default config;
