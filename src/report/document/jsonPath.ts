/** A place in a document as a person reads it: `blocks[3].text[0].link`; empty for the document itself. */
export function jsonPath(path: readonly PropertyKey[]): string {
  const text = path.map((part) => {
    if (typeof part === 'number') return `[${part}]`;
    return /^[A-Za-z_$][\w$-]*$/.test(String(part)) ? `.${String(part)}` : `[${JSON.stringify(String(part))}]`;
  });
  return text.join('').replace(/^\./, '');
}
