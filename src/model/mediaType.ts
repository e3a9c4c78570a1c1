/** Internet media types of files that browsers show, by extension. What is not listed is bytes to them. */
const types: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  bmp: 'image/bmp',
  svg: 'image/svg+xml',
  wav: 'audio/wav',
  mp3: 'audio/mpeg',
  flac: 'audio/flac',
  ogg: 'audio/ogg',
  mp4: 'video/mp4',
  webm: 'video/webm',
  html: 'text/html',
  txt: 'text/plain',
  md: 'text/plain',
  json: 'application/json',
};

/** The media type of a media file by its extension; `application/octet-stream` where that says nothing. */
export function mediaType(path: string): string {
  const extension = path.slice(path.lastIndexOf('.') + 1);
  return Object.hasOwn(types, extension) ? types[extension]! : 'application/octet-stream';
}
