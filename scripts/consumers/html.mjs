// A page of plain HTML. The script of the elements, the workers and the export come from another origin, a host of files; the page has the policy that docs/embedding.md says.
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../runCommand.mjs';
import { finished } from './processes.mjs';
import { servingFiles } from './staticServer.mjs';

const page = (files) => `<!doctype html>
<html lang="en">
  <meta charset="utf-8">
  <title>Plain page</title>
  <link rel="icon" href="data:,">
  <link rel="stylesheet" href="page.css">
  <script type="module" src="${files}/runfolio/elements/elements.js"></script>
  <runfolio-panel src="${files}/exports/sample/" y="train/loss" smoothing="0.6" theme="light" height="320"></runfolio-panel>
</html>
`;
const style = 'runfolio-panel { inline-size: 800px; }';
const policy = (files) =>
  `default-src 'none'; script-src 'self' ${files} 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self' ${files}; worker-src 'self' blob:; ` +
  `img-src data:; require-trusted-types-for 'script'; trusted-types runfolio-workers`;

export const html = {
  title: 'A plain page',
  async run({ folder, tarball, test, shows }) {
    await finished(folder, 'tar', '-xzf', tarball);
    const host = join(folder, 'host');
    for (const part of ['elements', 'workers'])
      await cp(join(folder, 'package/dist', part), join(host, 'runfolio', part), { recursive: true });
    await cp(join(root, 'demo-server/sample/export'), join(host, 'exports/sample'), { recursive: true });
    await test('A plain page, with script and data of another origin', () =>
      servingFiles({ folder: host, headers: { 'access-control-allow-origin': '*' } }, (files) => {
        const texts = { '/': page(files), '/page.css': style };
        return servingFiles({ texts, headers: { 'content-security-policy': policy(files) } }, (origin) =>
          shows(`${origin}/`, { origins: [origin, files] }),
        );
      }));
  },
};
