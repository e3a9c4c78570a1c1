import type { Messages } from '../../texts/index.js';

/** Filters in words, in Arabic. */
export const filters: Messages = {
  'filters.and': '{left} و{right}',
  'filters.or': '{left} أو {right}',
  'filters.not': 'ليس {filter}',
  'filters.allRuns': 'جميع التشغيلات',
  'filters.noRun': 'لا تشغيل',
  'filters.compare': '\u2066{column} {sign} {value}\u2069',
  'filters.in': '{column} ضمن {values}',
  'filters.notIn': '{column} ليس ضمن {values}',
  'filters.isSet': '{column} محدّد',
  'filters.isNotSet': '{column} غير محدّد',
  'filters.contains': '{column} يحتوي على {value}',
  'filters.matches': '{column} يطابق {value}',
  'filters.withinLast': '{column} خلال آخر {duration}',
  'filters.withinLastOf': '{column} خلال آخر {duration} قبل {moment}',
  'filters.days': '{n} ي',
  'filters.hours': '{n} س',
  'filters.minutes': '{n} د',
  'filters.seconds': '{n} ث',
};
