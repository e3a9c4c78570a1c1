// `npm run docs:tokens`: writes the table of tokens into docs/theming.md.
import { readFile, writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { themeTokens, type TokenFacts } from '../../src/theme/themeTokens.ts';

const page = new URL('../../docs/theming.md', import.meta.url);
const place = /(<!-- tokens: [^\n]*-->\n\n)[^]*?(\n?<!-- \/tokens -->)/;

/** The table of public tokens as Markdown. */
export function tokenTable(): string {
  const row = ([name, { about, light, dark }]: [string, TokenFacts]): string =>
    `| \`--rf-${name}\` | ${about} | \`${light}\` | ${light === dark ? '' : `\`${dark}\``} |\n`;
  return `| Token | For | Light | Dark |\n|---|---|---|---|\n${Object.entries<TokenFacts>(themeTokens).map(row).join('')}`;
}

/** The page with the table of today. */
export function withTokenTable(markdown: string): string {
  return markdown.replace(place, (_, before: string, after: string) => `${before}${tokenTable()}${after.replace(/^\n?/, '\n')}`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await writeFile(page, withTokenTable(await readFile(page, 'utf8')));
