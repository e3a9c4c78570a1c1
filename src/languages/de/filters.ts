import type { Messages } from '../../texts/index.js';

/** Filters in words, in German. */
export const filters: Messages = {
  'filters.and': '{left} und {right}',
  'filters.or': '{left} oder {right}',
  'filters.not': 'nicht {filter}',
  'filters.allRuns': 'alle Runs',
  'filters.noRun': 'kein Run',
  'filters.compare': '{column} {sign} {value}',
  'filters.in': '{column} in {values}',
  'filters.notIn': '{column} nicht in {values}',
  'filters.isSet': '{column} ist gesetzt',
  'filters.isNotSet': '{column} ist nicht gesetzt',
  'filters.contains': '{column} enthält {value}',
  'filters.matches': '{column} entspricht {value}',
  'filters.withinLast': '{column} in den letzten {duration}',
  'filters.withinLastOf': '{column} in den letzten {duration} vor {moment}',
  'filters.days': '{n} d',
  'filters.hours': '{n} h',
  'filters.minutes': '{n} min',
  'filters.seconds': '{n} s',
};
