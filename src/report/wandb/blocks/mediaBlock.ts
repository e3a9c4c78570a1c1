import type { BlockBody } from '../../document/block.js';
import { pageSchema, sourceSchema } from '../../document/link.js';
import type { Fields } from '../fields.js';
import { plainText, readInline } from './wandbInline.js';

/** An image with its caption; undefined where its address is none that reports have. */
export function readImage(fields: Fields, notes: string[]): BlockBody | undefined {
  const src = fields.text('url');
  if (src === undefined || !sourceSchema.safeParse(src).success) return undefined;
  fields.flag('hasCaption');
  const caption = plainText(readInline(fields.list('children'), notes));
  return { type: 'image', src, alt: caption, ...(caption !== '' && { caption }) };
}

/** A video; one of a site of videos is its page in a frame. */
export function readVideo(fields: Fields): BlockBody | undefined {
  const src = fields.text('url');
  if (src === undefined || !sourceSchema.safeParse(src).success) return undefined;
  fields.usual(emptyText);
  const page = playerOf(src);
  return page === undefined ? { type: 'video', src } : { type: 'embed', url: page, title: `Video ${src}` };
}

const emptyText = { children: [{ text: '' }] };

function playerOf(src: string): string | undefined {
  const [, youTube] = /^https?:\/\/(?:www\.)?(?:youtube\.com\/(?:watch\?(?:.*&)?v=|embed\/)|youtu\.be\/)([\w-]{6,20})/.exec(src) ?? [];
  if (youTube !== undefined) return `https://www.youtube-nocookie.com/embed/${youTube}`;
  const [, vimeo] = /^https?:\/\/(?:www\.)?vimeo\.com\/(\d{4,12})$/.exec(src) ?? [];
  return vimeo === undefined ? undefined : `https://player.vimeo.com/video/${vimeo}`;
}

/** A track in a frame. */
export function readSpotify(fields: Fields): BlockBody | undefined {
  const id = fields.text('spotifyID');
  const kind = fields.text('spotifyType') ?? 'track';
  if (id === undefined || !/^[A-Za-z0-9]{1,64}$/.test(id) || !/^[a-z]{1,16}$/.test(kind)) return undefined;
  fields.usual(emptyText);
  return { type: 'embed', url: `https://open.spotify.com/embed/${kind}/${id}`, title: `Spotify ${kind} ${id}`, height: 152 };
}

/** The player that a piece of HTML frames. */
export function readSoundCloud(fields: Fields): BlockBody | undefined {
  const [, src] = /<iframe[^>]*\ssrc="(https:\/\/w\.soundcloud\.com\/player\/[^"\s]*)"/.exec(fields.text('html') ?? '') ?? [];
  if (src === undefined || !pageSchema.safeParse(src).success) return undefined;
  fields.giveBack('html');
  fields.quiet('html').usual(emptyText);
  return { type: 'embed', url: src.replaceAll('&amp;', '&'), title: 'SoundCloud', height: 166 };
}
