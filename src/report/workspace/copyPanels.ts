import type { DashboardParts } from '../../dashboard/index.js';
import { emptyReport } from '../document/report.js';
import { addPanels } from '../edit/addPanels.js';
import { loadReportText } from '../loadReportText.js';

/**
 * Puts panels on the clipboard as the text of a report, as the editor of reports does: pasted there they are panels again. Call it in answer to a press. Rejects
 * where the page may not write to the clipboard.
 */
export async function copyPanels({ panels, runSet }: DashboardParts): Promise<void> {
  // Safari lets a page write after a press only what was promised at once.
  const text = loadReportText().then(({ printReport }) => printReport(addPanels(emptyReport(''), panels, runSet, () => 'copied-0')));
  const type = 'text/plain';
  await navigator.clipboard.write([new ClipboardItem({ [type]: text.then((said) => new Blob([said], { type })) })]);
}
