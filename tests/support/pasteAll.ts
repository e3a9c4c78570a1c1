import type { Page } from 'playwright';

/** Pastes each text as HTML, as text, and as what this editor itself puts on the clipboard, and drops it. */
export async function pasteAll(page: Page, all: readonly string[]): Promise<void> {
  await page.evaluate((hostile) => {
    const editor = document.querySelector('.rf-report-text')!;
    const transfer = (data: Record<string, string>): DataTransfer => {
      const made = new DataTransfer();
      for (const [type, value] of Object.entries(data)) made.setData(type, value);
      return made;
    };
    const paste = (data: Record<string, string>): boolean =>
      editor.dispatchEvent(new ClipboardEvent('paste', { clipboardData: transfer(data), bubbles: true, cancelable: true }));
    const { left, top } = editor.getBoundingClientRect();
    for (const text of hostile) {
      paste({ 'text/html': text, 'text/plain': 'x' });
      paste({ 'text/plain': text });
      paste({ 'text/plain': `**bold** &copy;\n\n${text}` });
      const block = { id: 'x', type: 'paragraph', text: [{ type: 'text', text, link: text }] };
      paste({
        'application/x-runfolio-report+json': JSON.stringify({
          kind: 'report',
          version: 1,
          title: '',
          blocks: [block],
          panels: {},
          runSets: {},
        }),
        'text/plain': text,
      });
      const drop = {
        dataTransfer: transfer({ 'text/html': text }),
        clientX: left + 80,
        clientY: top + 20,
        bubbles: true,
        cancelable: true,
      };
      editor.dispatchEvent(new DragEvent('drop', drop));
    }
  }, all);
}
