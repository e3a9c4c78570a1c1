// A page of plain HTML. The script of the elements, the workers and the export come from another origin, a host of files; the page has the policy that docs/embedding.md says.
import { servingElements } from './elementsHost.mjs';
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

/** Serves the page, whose files come from that origin. */
export const servingPlainPage = (files, work) =>
  servingFiles({ texts: { '/': page(files), '/page.css': style }, headers: { 'content-security-policy': policy(files) } }, work);

export const html = {
  title: 'A plain page',
  run: ({ folder, tarball, test, shows }) =>
    test('A plain page, with script and data of another origin', () =>
      servingElements({ folder, tarball }, (files) =>
        servingPlainPage(files, (origin) => shows(`${origin}/`, { origins: [origin, files] })),
      )),
};
