// Vue, with Vite: the element in a template, bound to the state of a component.
import { page, versions, writeApp } from './app.mjs';
import { finished, serving } from './processes.mjs';

const config = `import vue from '@vitejs/plugin-vue';

const isCustomElement = (tag) => tag.startsWith('runfolio-');
export default { plugins: [vue({ template: { compilerOptions: { isCustomElement } } })] };
`;
const main = `import { createApp } from 'vue';
import 'runfolio/elements';
import App from './App.vue';

createApp(App).mount('#root');
`;
// The metric changes once the page is there, and the event is heard: a plot that is not ready has no picture.
const app = `<script setup>
import { onMounted, ref } from 'vue';

const metric = ref('val/loss');
const drawn = ref(false);
onMounted(() => (metric.value = 'train/loss'));
</script>

<template>
  <runfolio-panel
    src="/export/" :y="metric" :smoothing="0.6" theme="light" height="320"
    style="inline-size: 800px" :class="drawn ? 'ready' : 'waiting'" @runfolio-ready="drawn = true"
  />
</template>
`;
const host = ['--host', '127.0.0.1', '--port', '0'];
const seen = { plot: '.ready .rf-standalone' };

export const vue = {
  title: 'Vue',
  async run({ folder, tarball, test, shows }) {
    const files = { 'index.html': page('/main.js'), 'main.js': main, 'App.vue': app, 'vite.config.js': config };
    const devDependencies = { ...versions('vite'), '@vitejs/plugin-vue': '6.0.11' };
    await writeApp(folder, { tarball, dependencies: { vue: '3.5.45' }, devDependencies, files });
    await test("Vue, by Vite's own server", () => serving(folder, ['npx', 'vite', ...host], (address) => shows(address, seen)));
    await test('Vue, built', async () => {
      await finished(folder, 'npx', 'vite', 'build');
      return serving(folder, ['npx', 'vite', 'preview', ...host], (address) => shows(address, seen));
    });
  },
};
