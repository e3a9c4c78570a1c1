import { readConsoleLine, type Frame, type LogPagePlan } from '../../model/index.js';

/** Lines that are asked for at once. */
const chunk = 20_000;

/** All lines of a plan's run as text, as they are shown: without control sequences, one below the other. `ask` answers plans. */
export async function readWholeLog(plan: LogPagePlan, ask: (plan: LogPagePlan) => Promise<Frame>): Promise<string> {
  const parts: string[] = [];
  for (let offset = 0, total = Infinity; offset < total; offset += chunk) {
    const frame = await ask({ ...plan, offset, limit: chunk });
    total = frame.total ?? 0;
    const text = frame.columns['text'];
    if (Array.isArray(text)) for (const line of text) parts.push(readConsoleLine(String(line), plan).text);
  }
  return parts.map((line) => `${line}\n`).join('');
}
