/** What kinds of addresses texts hold. */
export type AddressKind = 'url' | 'mail' | 'path' | 'ip' | 'media';

/** An address in a text. */
export interface Address {
  kind: AddressKind;
  start: number;
  /** Exclusive. */
  end: number;
}

const nameChar = String.raw`[^\s"'<>|:,;()[\]{}\\/=\x60]`;
const domains = 'com|org|net|edu|gov|io|ai|dev|uk|de|fr|ch|cn|jp|eu|ca|local|internal|lan|intranet|corp';

/** In the order in which they are tried at each place. */
const patterns: Readonly<Record<AddressKind, readonly string[]>> = {
  // Files of an export, called after their content.
  media: [String.raw`(?<![\w/])media/[0-9a-f]{32}\.[a-z0-9]{1,8}\b`],
  url: [
    // Of any scheme: https, s3, gs, file, wandb-artifact, …
    String.raw`\b[a-z][a-z0-9+.-]{1,30}://[^\s"'<>\x60\\]+`,
    // What git and scp take: user@host:path.
    String.raw`\b[\w.+-]+@[\w.-]+:[\w.~-]*/[^\s"'<>\x60]*`,
  ],
  mail: [String.raw`(?:\bmailto:)?[\p{L}\p{N}_.+%-]+@(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}`],
  path: [
    // Windows: drives and shares.
    String.raw`(?<![\p{L}\p{N}])[a-z]:[\\/]+(?:[^\\/:*?"<>|\r\n]+[\\/]+)*[^\\/:*?"<>|\s,;)\]}]*`,
    String.raw`\\\\[\w.$-]+\\[^\s"'<>|,;]+`,
    // A home folder, wherever it begins and with spaces in the names of folders.
    String.raw`/(?:home|users)/+(?:[^/\s"'<>|:,;()]+(?: [^/\s"'<>|:,;()]+){0,3}/+)*[^\s"'<>|:,;()[\]{}\\]*`,
    String.raw`(?<![\p{L}\p{N}_./~)\]}-])(?:~[\w.-]*)?/+(?:${nameChar}+/+)+${nameChar}*`,
    String.raw`(?<![\p{L}\p{N}_./~)\]}-])~[\w.-]*/${nameChar}+`,
    String.raw`(?<=-[A-Z])/(?:${nameChar}+/+)+${nameChar}*`,
  ],
  ip: [
    String.raw`(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?![\d.]*\d)(?::\d+)?`,
    String.raw`(?<![\p{L}\p{N}:])(?:[0-9a-f]{1,4}:){4,7}[0-9a-f]{1,4}(?![\p{L}\p{N}:])`,
    String.raw`(?<![\p{L}\p{N}:])(?:[0-9a-f]{1,4}:){1,6}(?::[0-9a-f]{1,4}){1,6}(?![\p{L}\p{N}:])`,
  ],
};

/** Hosts by their names alone: `gitlab.example.org/team`. */
const host = String.raw`(?<![\p{L}\p{N}_.-])(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+(?:${domains})\b(?![\p{L}\p{N}_-])(?:[:/][^\s"'<>,;]*)?`;

const address = new RegExp(
  `${Object.entries(patterns)
    .map(([kind, of]) => `(?<${kind}>${of.join('|')})`)
    .join('|')}|(?<host>${host})`,
  'giu',
);

/** What ends a sentence or a bracket and no address. */
const trailing = /[.,;:!?)\]}*_]+$/u;

/** The addresses in a text, in order. */
export function findAddresses(text: string): Address[] {
  // Most texts have none of the characters that every address has.
  if (!/[/\\@:.]/u.test(text)) return [];
  return Array.from(text.matchAll(address), ({ 0: found, index: start, groups = {} }): Address => {
    const [kind = 'url'] = Object.entries(groups).flatMap(([name, part]) => (part === undefined ? [] : [name]));
    const end = start + found.length - (trailing.exec(found)?.[0].length ?? 0);
    return { kind: kind === 'host' ? 'url' : (kind as AddressKind), start, end };
  }).filter(({ start, end }) => end > start);
}
