/** The sheets of a page by their text: a page with many elements parses each once. */
const shared = new WeakMap<Document, Map<string, CSSStyleSheet>>();

/**
 * Puts styles into a shadow root, in order, once each. As constructed sheets, which a page's policy of styles does not refuse; as elements in browsers that have none.
 */
export function adoptStyles(root: ShadowRoot, texts: readonly string[]): void {
  for (const text of texts) {
    if (!('adoptedStyleSheets' in root) || !isConstructible()) addElement(root, text);
    else {
      const sheet = sheetOf(root.ownerDocument, text);
      if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    }
  }
}

function isConstructible(): boolean {
  return typeof CSSStyleSheet === 'function' && 'replaceSync' in CSSStyleSheet.prototype;
}

function sheetOf(document: Document, text: string): CSSStyleSheet {
  const sheets = shared.get(document) ?? new Map<string, CSSStyleSheet>();
  shared.set(document, sheets);
  const known = sheets.get(text);
  if (known) return known;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  sheets.set(text, sheet);
  return sheet;
}

function addElement(root: ShadowRoot, text: string): void {
  if ([...root.querySelectorAll(':scope > style')].some(({ textContent }) => textContent === text)) return;
  const style = root.ownerDocument.createElement('style');
  style.textContent = text;
  root.prepend(style);
}
