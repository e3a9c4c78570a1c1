/** Word writes lists as paragraphs that are called so: here they become lists again, one within another by their levels. */
export function wordLists(root: HTMLElement): void {
  const paragraphs = [...root.querySelectorAll<HTMLElement>('p[class*="MsoListParagraph"], p[style*="mso-list"]')];
  let open: { list: HTMLElement; level: number }[] = [];
  let last: Element | undefined;
  for (const paragraph of paragraphs) {
    const style = paragraph.getAttribute('style') ?? '';
    const level = Number(/level(\d+)/.exec(style)?.[1] ?? 1);
    if (last === undefined || paragraph.previousElementSibling !== last) open = [];
    while (open.length > 0 && (open.at(-1)?.level ?? 0) > level) open.pop();
    const isOrdered = takeMarker(paragraph);
    if (open.at(-1)?.level !== level) open = opened(open, level, isOrdered, paragraph);
    const item = root.ownerDocument.createElement('li');
    const list = open.at(-1)?.list;
    list?.append(item);
    last = open[0]?.list;
    paragraph.removeAttribute('style');
    item.append(paragraph);
  }
}

/** Takes the sign before an entry away; whether it counts. */
function takeMarker(paragraph: HTMLElement): boolean {
  const marker = paragraph.querySelector('[style*="mso-list"]');
  const text = marker?.textContent ?? /^\s*(?:[·•o§▪-]|\w{1,3}[.)])\s+/.exec(paragraph.textContent ?? '')?.[0] ?? '';
  marker?.remove();
  return /^\s*\w{1,4}[.)]/.test(text);
}

function opened(
  open: { list: HTMLElement; level: number }[],
  level: number,
  isOrdered: boolean,
  paragraph: HTMLElement,
): { list: HTMLElement; level: number }[] {
  const list = paragraph.ownerDocument.createElement(isOrdered ? 'ol' : 'ul');
  const within = open.at(-1)?.list.lastElementChild;
  if (within) within.append(list);
  else paragraph.before(list);
  return [...open, { list, level }];
}
