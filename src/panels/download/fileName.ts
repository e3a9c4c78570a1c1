/** A file name made of the title of a report or a panel, without its ending: letters and digits of any script, the rest as one `-` each. At most 80 characters. */
export function fileName(title: string): string {
  const name = title
    .normalize('NFC')
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replaceAll(/^-+|-+$/g, '');
  return Array.from(name).slice(0, 80).join('') || 'untitled';
}
