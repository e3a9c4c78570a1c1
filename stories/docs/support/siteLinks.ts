/** Pages of the site by the files that they show, as Storybook names them. */
export const pages: Readonly<Record<string, string>> = {
  'README.md': 'docs-welcome',
  'CHANGELOG.md': 'docs-changelog',
  'CONTRIBUTING.md': 'docs-contributing',
  'docs/embedding.md': 'docs-embedding',
  'docs/hosting.md': 'docs-hosting',
  'docs/theming.md': 'docs-theming',
  'docs/i18n.md': 'docs-languages',
  'docs/messages.md': 'docs-keys-of-texts',
  'docs/recipes.md': 'docs-recipes',
  'docs/importing.md': 'docs-importing',
  'docs/reports.md': 'docs-reports',
  'docs/snapshots.md': 'docs-snapshots',
  'docs/figures.md': 'docs-figures',
  'docs/embedding-tokens.md': 'docs-embedding-tokens',
  'docs/querying.md': 'docs-querying',
  'docs/api.md': 'docs-http-api',
  'docs/export-format.md': 'docs-export-format',
  'docs/report.schema.json': 'docs-report-schema',
  'docs/performance.md': 'docs-performance',
  'docs/migration.md': 'docs-migration',
};

/** The address on the site of what a page links to; undefined where the site has no such page. */
export function siteLink(href: string, from: string): string | undefined {
  if (/^(?:[a-z]+:|#)/i.test(href)) return href;
  const { pathname, hash } = new URL(href, `file:///${from}`);
  const page = pages[pathname.slice(1)];
  return page && `?path=/docs/${page}--docs${hash}`;
}
