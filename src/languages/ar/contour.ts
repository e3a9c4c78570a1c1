import type { Messages } from '../../texts/index.js';
import { scatter } from './scatter.js';
import { every } from './plurals.js';

/** Contour plots, in Arabic. */
export const contour: Messages = {
  ...scatter,
  'contour.title': '{z} مقابل {x} و{y}',
  'contour.interpolated': 'مُستوفى',
  'contour.best': 'الأفضل: {run}، {value}',
  'contour.tooFar': 'بعيد جدًا عن التشغيلات',
  'contour.between': 'بين التشغيلات',
  'contour.choose': 'اختر أعمدة x وy وz في الإعدادات.',
  'contour.unusable': every('{label}: {count} مفقودة أو NaN أو لا نهائية'),
  'contour.noOrder': 'لا سطح: لا ترتيب للفئات',
  'contour.tooFew': 'لا سطح: التشغيلات المتباعدة قليلة جدًا',
  'contour.averaged': {
    zero: 'حُسب متوسط {count} تشغيل مع غيرها في الموضع نفسه',
    one: 'حُسب متوسط تشغيل واحد مع غيرها في الموضع نفسه',
    two: 'حُسب متوسط تشغيلين مع غيرها في الموضع نفسه',
    few: 'حُسب متوسط {count} تشغيلات مع غيرها في الموضع نفسه',
    many: 'حُسب متوسط {count} تشغيلًا مع غيرها في الموضع نفسه',
    other: 'حُسب متوسط {count} تشغيل مع غيرها في الموضع نفسه',
  },
  'contour.gaps': {
    zero: 'استيفاء بين {count} تشغيل؛ الفجوات التي تتجاوز {share} % من الرسم تبقى فارغة',
    one: 'استيفاء بين تشغيل واحد؛ الفجوات التي تتجاوز {share} % من الرسم تبقى فارغة',
    two: 'استيفاء بين تشغيلين؛ الفجوات التي تتجاوز {share} % من الرسم تبقى فارغة',
    few: 'استيفاء بين {count} تشغيلات؛ الفجوات التي تتجاوز {share} % من الرسم تبقى فارغة',
    many: 'استيفاء بين {count} تشغيلًا؛ الفجوات التي تتجاوز {share} % من الرسم تبقى فارغة',
    other: 'استيفاء بين {count} تشغيل؛ الفجوات التي تتجاوز {share} % من الرسم تبقى فارغة',
  },
  'contour.summary': '{runs}: {z} مقابل {x} و{y}.',
  'contour.summaryEnds': '{runs}: {z} مقابل {x} و{y}؛ الأعلى {high} في {highRun}، والأدنى {low} في {lowRun}.',
};
