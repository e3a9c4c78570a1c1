/** A line of CSV (RFC 4180): fields that need it in quotes, quotes doubled, CRLF at the end. */
export function csvLine(fields: readonly string[]): string {
  return `${fields.map(csvField).join(',')}\r\n`;
}

/** A field as it stands in a line. */
export function csvField(field: string): string {
  return /[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}

/**
 * A text that no spreadsheet takes for a formula: one that begins with = + - @ (also in full width), tab or a line break gets a ' in front, as spreadsheets themselves write it (OWASP ASVS 5.0,
 * 1.2.10). Texts that are numbers stay.
 */
export function harmlessText(text: string): string {
  return /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/.test(text) && !Number.isFinite(Number(text)) ? `'${text}` : text;
}
