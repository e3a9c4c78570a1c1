// Angular: the element in a template, bound to signals. Its builder does not follow workers of packages, so the files of the elements are assets and a script of the page.
import { versions, writeApp } from './app.mjs';
import { finished, serving } from './processes.mjs';

const main = `import { Component, CUSTOM_ELEMENTS_SCHEMA, signal, type AfterViewInit } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';

@Component({
  selector: 'app-root',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: \`
    <runfolio-panel
      [src]="url" [y]="metric()" [smoothing]="0.6" theme="light" height="320"
      style="inline-size: 800px" [class]="drawn() ? 'ready' : 'waiting'" (runfolio-ready)="drawn.set(true)"
    ></runfolio-panel>
  \`,
})
class App implements AfterViewInit {
  readonly url = '/export/';
  readonly metric = signal('val/loss');
  readonly drawn = signal(false);

  ngAfterViewInit(): void {
    this.metric.set('train/loss');
  }
}

bootstrapApplication(App);
`;
const page = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <title>App</title>
    <base href="/">
    <link rel="icon" href="data:,">
    <script type="module" src="runfolio/elements/elements.js"></script>
  </head>
  <body><app-root></app-root></body>
</html>
`;
const assets = [
  { glob: '**/*', input: 'node_modules/runfolio/dist/elements', output: 'runfolio/elements' },
  { glob: '**/*', input: 'node_modules/runfolio/dist/workers', output: 'runfolio/workers' },
  { glob: '**/*', input: 'public' },
];
const options = {
  browser: 'src/main.ts',
  index: 'src/index.html',
  tsConfig: 'tsconfig.json',
  outputPath: { base: 'dist', browser: '' },
  assets,
};
const workspace = {
  version: 1,
  cli: { analytics: false },
  projects: {
    app: {
      projectType: 'application',
      root: '',
      sourceRoot: 'src',
      architect: { build: { builder: '@angular/build:application', options } },
    },
  },
};
const compilerOptions = { target: 'ES2022', module: 'preserve', moduleResolution: 'bundler', strict: true, types: [] };
const types = { compilerOptions, angularCompilerOptions: { strictTemplates: true }, files: ['src/main.ts'] };

const release = '22.2.6';
const dependencies = {
  '@angular/common': release,
  '@angular/compiler': release,
  '@angular/core': release,
  '@angular/platform-browser': release,
  rxjs: '7.8.2',
  tslib: '2.9.1',
};
const tools = { '@angular/build': '22.2.7', '@angular/cli': '22.2.7', '@angular/compiler-cli': release, typescript: '6.0.3' };

export const angular = {
  title: 'Angular',
  async run({ folder, tarball, test, shows }) {
    const files = {
      'src/main.ts': main,
      'src/index.html': page,
      'angular.json': JSON.stringify(workspace),
      'tsconfig.json': JSON.stringify(types),
    };
    await writeApp(folder, { tarball, dependencies, devDependencies: { ...tools, ...versions('vite') }, files });
    await test('Angular, built', async () => {
      const printed = await finished(folder, 'npx', 'ng', 'build');
      if (/warning/i.test(printed)) throw new Error(`Angular warns:\n${printed}`);
      return serving(folder, ['npx', 'vite', 'preview', '--outDir', 'dist', '--host', '127.0.0.1', '--port', '0'], (address) =>
        shows(address, { plot: '.ready .rf-standalone' }),
      );
    });
  },
};
