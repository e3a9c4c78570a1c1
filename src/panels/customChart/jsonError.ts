/** What is wrong with a text that should be a JSON object, and where. */
export interface JsonError {
  reason: string;
  /** From 1; undefined where the browser does not say. */
  line: number | undefined;
  column: number | undefined;
}

/** The JSON object a text holds, or what is wrong with it. */
export function parseJsonObject(text: string): { value: Record<string, unknown> } | { error: JsonError } {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { value: value as Record<string, unknown> };
    return { error: { reason: 'A chart is an object: { … }', line: 1, column: 1 } };
  } catch (thrown) {
    return { error: located(thrown instanceof Error ? thrown.message : String(thrown), text) };
  }
}

/** Browsers say either the position or line and column, and nothing where the text ends too soon. */
function located(message: string, text: string): JsonError {
  const reason = message.replace(/^JSON\.parse: /, '').replace(/,? ?(?:in JSON )?at (?:position|line).*$/s, '');
  const lines = /line (\d+) column (\d+)/.exec(message);
  if (lines) return { reason, line: Number(lines[1]), column: Number(lines[2]) };
  const position = /position (\d+)/.exec(message);
  const before = text.slice(0, position ? Number(position[1]) : text.length).split('\n');
  const known = position !== null || /end of/i.test(message);
  return { reason, line: known ? before.length : undefined, column: known ? (before.at(-1)?.length ?? 0) + 1 : undefined };
}
