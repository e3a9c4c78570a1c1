// Svelte, with Vite: the element in a component, bound to its state.
import { page, versions, writeApp } from './app.mjs';
import { finished, serving } from './processes.mjs';

const config = `import { svelte } from '@sveltejs/vite-plugin-svelte';

export default { plugins: [svelte()] };
`;
const main = `import { mount } from 'svelte';
import 'runfolio/elements';
import App from './App.svelte';

mount(App, { target: document.getElementById('root') });
`;
// The metric changes once the page is there, and the event is heard: a plot that is not ready has no picture.
const app = `<script>
  import { onMount } from 'svelte';

  let metric = $state('val/loss');
  let drawn = $state(false);
  onMount(() => (metric = 'train/loss'));
</script>

<runfolio-panel
  src="/export/" y={metric} smoothing={0.6} theme="light" height="320"
  style="inline-size: 800px" class={drawn ? 'ready' : 'waiting'} onrunfolio-ready={() => (drawn = true)}
></runfolio-panel>
`;
const host = ['--host', '127.0.0.1', '--port', '0'];
const seen = { plot: '.ready .rf-standalone' };

export const svelte = {
  title: 'Svelte',
  async run({ folder, tarball, test, shows }) {
    const files = { 'index.html': page('/main.js'), 'main.js': main, 'App.svelte': app, 'vite.config.js': config };
    const devDependencies = { ...versions('vite'), '@sveltejs/vite-plugin-svelte': '7.3.1' };
    await writeApp(folder, { tarball, dependencies: { svelte: '5.57.3' }, devDependencies, files });
    await test("Svelte, by Vite's own server", () => serving(folder, ['npx', 'vite', ...host], (address) => shows(address, seen)));
    await test('Svelte, built', async () => {
      await finished(folder, 'npx', 'vite', 'build');
      return serving(folder, ['npx', 'vite', 'preview', ...host], (address) => shows(address, seen));
    });
  },
};
