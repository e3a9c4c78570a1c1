import { siteLink } from './siteLinks.js';

/** A page as it is written in the repository, made for the site: links lead within it, pictures come from where the build has put them, and comments are left out. */
export function sitePage(markdown: string, file: string, pictures: Readonly<Record<string, string>>): string {
  const parts = markdown.replaceAll(/^<!--[^]*?-->\n*/gm, '').split(/(^ *```[^]*?^ *```$)/m);
  return parts.map((part, i) => (i % 2 === 1 ? fence(part) : prose(part, file, pictures))).join('');
}

/** Languages that a highlighter knows, by those of pages. */
const highlighted: Readonly<Record<string, string>> = { csp: 'text', files: 'text', sh: 'bash' };

/** What stands after the language is for tests. */
function fence(text: string): string {
  return text.replace(/^( *```)(\S*).*$/m, (_, ticks: string, language: string) => ticks + (highlighted[language] ?? (language || 'text')));
}

function prose(text: string, file: string, pictures: Readonly<Record<string, string>>): string {
  return text
    .replaceAll(/(?<!!)\[((?:[^\][]|\[[^\]]*\])*)\]\(([^)\s]+)\)/g, (_, label: string, href: string) => {
      const to = siteLink(href, file);
      return to === undefined ? label : `[${label}](${to})`;
    })
    .replaceAll(/!\[([^\]]*)\]\(([^)\s]+)\)/g, (whole, label: string, href: string) => {
      const address = pictures[new URL(href, `file:///${file}`).pathname.slice(1)];
      return address === undefined ? whole : `![${label}](${address})`;
    });
}
