/** What a person reads for the path of a setting: `spec.yScale` is "Y scale", `filter.of[0].value` is "Filter of 1 value". */
export function settingLabel(path: string): string {
  const words = path
    .replace(/^spec\./, '')
    .replaceAll(/\[(\d+)\]/g, (_, place: string) => ` ${Number(place) + 1} `)
    .replaceAll(/([a-z])([A-Z])/g, (_, before: string, after: string) => `${before} ${after.toLowerCase()}`)
    .replaceAll(/[.\s_]+/g, ' ')
    .trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
