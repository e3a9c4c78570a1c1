import { Markdown } from '@storybook/addon-docs/blocks';
import { headingId } from '../../../scripts/docs/headingId.js';
import { sitePage } from './sitePage.js';

const found = import.meta.glob<string>('../../../docs/images/*.png', { query: '?url', import: 'default', eager: true });
const pictures = Object.fromEntries(Object.entries(found).map(([path, address]) => [path.replace('../../../', ''), address]));

/** A page of the repository, such as `docs/theming.md`, with its text. */
export function DocPage({ file, text }: { file: string; text: string }) {
  return <Markdown options={{ slugify: headingId }}>{sitePage(text, file, pictures)}</Markdown>;
}
