/** How filters are written in English; other languages have patterns with the same names. */
export const filterPatterns = {
  and: '{left} and {right}',
  or: '{left} or {right}',
  not: 'not {filter}',
  allRuns: 'all runs',
  noRun: 'no run',
  compare: '{column} {sign} {value}',
  in: '{column} in {values}',
  notIn: '{column} not in {values}',
  isSet: '{column} is set',
  isNotSet: '{column} is not set',
  contains: '{column} contains {value}',
  matches: '{column} matches {value}',
  withinLast: '{column} within last {duration}',
  withinLastOf: '{column} within last {duration} as of {moment}',
  days: '{n} d',
  hours: '{n} h',
  minutes: '{n} min',
  seconds: '{n} s',
} as const;

/** Writes one of the patterns. */
export type FilterWording = (name: keyof typeof filterPatterns, values: Readonly<Record<string, string>>) => string;

/** In English. */
export const inEnglish: FilterWording = (name, values) =>
  filterPatterns[name].replaceAll(/\{(\w+)\}/g, (_, key: string) => values[key] ?? '');
