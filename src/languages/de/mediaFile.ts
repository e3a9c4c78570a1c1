import type { Messages } from '../../texts/index.js';

/** Media files that cannot be shown, in German. */
export const mediaFile: Messages = {
  'mediaFile.cutOff': 'Abgeschnitten: Die Datei endet zu früh.',
  'mediaFile.unknownImage': 'Der Browser kann dieses Bild nicht lesen: Es ist beschädigt oder von einer hier unbekannten Art.',
  'mediaFile.unknownAudio': 'Der Browser kann diese Tondatei nicht lesen: Sie ist beschädigt oder von einer hier unbekannten Art.',
  'mediaFile.damaged':
    'Der Browser kann diese Datei nicht lesen: Dem Anfang nach ({looks}) passt sie, ist aber beschädigt oder abgeschnitten.',
  'mediaFile.noImage': 'Das ist kein Bild, sondern den Bytes nach: {looks}.',
  'mediaFile.noAudio': 'Das ist keine Tondatei, sondern den Bytes nach: {looks}.',
  'mediaFile.noVideo': 'Der Browser kann dieses {kind}-Video nicht abspielen.',
  'mediaFile.png': 'PNG-Bild',
  'mediaFile.jpeg': 'JPEG-Bild',
  'mediaFile.gif': 'GIF-Bild',
  'mediaFile.webp': 'WebP-Bild',
  'mediaFile.bmp': 'BMP-Bild',
  'mediaFile.wav': 'WAV-Ton',
  'mediaFile.ogg': 'Ogg-Ton oder -Video',
  'mediaFile.flac': 'FLAC-Ton',
  'mediaFile.mp3': 'MP3-Ton',
  'mediaFile.mp4': 'MP4-Datei',
  'mediaFile.webm': 'WebM-Datei',
  'mediaFile.pdf': 'PDF-Datei',
  'mediaFile.zip': 'ZIP-Archiv',
  'mediaFile.gltf': '3-D-Objekt (glTF)',
  'mediaFile.svg': 'SVG-Bild',
  'mediaFile.markup': 'Markup',
  'mediaFile.empty': 'leere Datei',
  'mediaFile.text': 'reiner Text',
};
