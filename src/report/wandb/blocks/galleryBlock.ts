import type { BlockBody } from '../../document/block.js';
import type { Inline } from '../../document/inline.js';
import { linkSchema } from '../../document/link.js';
import type { ListItem } from '../../document/prose.js';
import { Fields } from '../fields.js';

/** A gallery is a list of links; its JSON is kept beside, for what a list does not show. */
export function readGallery(fields: Fields): BlockBody | undefined {
  const links = (fields.list('links') ?? []).map((link) => new Fields(link));
  fields.giveBack('links');
  const items = links.flatMap((link) => itemOf(link) ?? []);
  if (items.length === 0) return undefined;
  fields.usual({ children: [{ text: '' }] });
  return { type: 'list', style: 'bullet', items };
}

function itemOf(link: Fields): ListItem | undefined {
  const [url, title, about] = [link.words('url'), link.words('title'), link.words('description')];
  const name = title ?? url ?? link.words('id');
  if (name === undefined) return undefined;
  const isLink = url !== undefined && linkSchema.safeParse(url).success;
  const text: Inline[] = [{ type: 'text', text: name, ...(isLink && { link: url }) }];
  if (about !== undefined) text.push({ type: 'text', text: `: ${about}` });
  return { content: [{ type: 'paragraph', text }] };
}
