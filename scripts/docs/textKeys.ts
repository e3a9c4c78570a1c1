import type { Message, Messages } from '../../src/texts/message.ts';

/** The page with the keys of all texts and their English, a section per folder. `npm test -- tests/textKeys --project node -u` writes it anew. */
export function textKeysPage(english: Messages): string {
  const all = Object.entries(english).toSorted(byKey);
  const folders: string[] = [...new Set(all.map(folderOf))];
  const sections = folders.map((folder) => {
    const texts = all.filter((text) => folderOf(text) === folder);
    return `## ${folder}\n\n| Key | English |\n|---|---|\n${texts.map(row).join('')}`;
  });
  return `${head}\n${sections.join('\n')}`;
}

const head = `# Keys of texts

What \`messages\` of [\`RunfolioProvider\`](i18n.md#texts-of-your-own) can say in other words. Made from the sources; a test keeps it.
Values go in the place of \`{placeholders}\`. What counts something has a text for each plural form of its language.
`;

function folderOf([key]: [string, Message]): string {
  return key.slice(0, key.indexOf('.'));
}

function byKey([a]: [string, Message], [b]: [string, Message]): number {
  return a < b ? -1 : 1;
}

function row([key, message]: [string, Message]): string {
  const forms = typeof message === 'string' ? [code(message)] : Object.entries(message).map(([form, text]) => `${form}: ${code(text)}`);
  return `| \`${key}\` | ${forms.join('<br>')} |\n`;
}

/** Spaces at the ends stay, as those of texts between names. */
function code(text: string): string {
  const inside = text.replaceAll('|', '\\|').replaceAll('\n', '↵');
  return text.includes('`') ? `\`\` ${inside} \`\`` : `\`${inside}\``;
}
