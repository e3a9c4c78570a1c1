import type { Messages } from '../../texts/index.js';
import { scatter } from './scatter.js';
import { every } from './plurals.js';

/** Slice plots, in Arabic. */
export const slice: Messages = {
  ...scatter,
  'slice.title': '{metric} حسب المعامل',
  'slice.trend': 'الاتجاه',
  'slice.best': 'الأفضل: {run}، {value}',
  'slice.created': 'وقت الإنشاء',
  'slice.first': 'الأول',
  'slice.last': 'الأخير',
  'slice.only': 'الوحيد',
  'slice.curve': 'المنحنى: ‏LOESS {span}',
  'slice.medians': 'الخطوط: الوسيط لكل قيمة',
  'slice.page': 'المعاملات {from}–{to} من {all}',
  'slice.lacking': every('معاملات ناقصة في بعض التشغيلات: {count}'),
  'slice.summary': {
    zero: '{runs}: {metric} مقابل {count} معامل: {names}.',
    one: '{runs}: {metric} مقابل معامل واحد: {names}.',
    two: '{runs}: {metric} مقابل معاملين: {names}.',
    few: '{runs}: {metric} مقابل {count} معاملات: {names}.',
    many: '{runs}: {metric} مقابل {count} معاملًا: {names}.',
    other: '{runs}: {metric} مقابل {count} معامل: {names}.',
  },
  'slice.summaryBest': {
    zero: '{runs}: {metric} مقابل {count} معامل: {names}؛ أفضل قيمة {value} في {run}.',
    one: '{runs}: {metric} مقابل معامل واحد: {names}؛ أفضل قيمة {value} في {run}.',
    two: '{runs}: {metric} مقابل معاملين: {names}؛ أفضل قيمة {value} في {run}.',
    few: '{runs}: {metric} مقابل {count} معاملات: {names}؛ أفضل قيمة {value} في {run}.',
    many: '{runs}: {metric} مقابل {count} معاملًا: {names}؛ أفضل قيمة {value} في {run}.',
    other: '{runs}: {metric} مقابل {count} معامل: {names}؛ أفضل قيمة {value} في {run}.',
  },
  'slice.someRuns': {
    zero: '{selected} من {count} تشغيل',
    one: '{selected} من تشغيل واحد',
    two: '{selected} من تشغيلين',
    few: '{selected} من {count} تشغيلات',
    many: '{selected} من {count} تشغيلًا',
    other: '{selected} من {count} تشغيل',
  },
  'slice.chooseMetric': 'اختر مقياسًا في الإعدادات.',
  'slice.noneVaries': 'لا يتغيّر أي معامل بين هذه التشغيلات.',
  'slice.reading': '{name} {value}',
  'slice.keyParameter': 'اختيار معامل',
  'slice.keyRead': 'قراءة التشغيل ذي القيمة التالية الأكبر أو الأصغر',
  'slice.keysPage': 'Page Up، ‏Page Down',
  'slice.keyPage': 'معاملات أخرى',
};
