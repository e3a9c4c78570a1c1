import type { Messages } from '../../texts/index.js';
import { scatter } from './scatter.js';
import { every } from './plurals.js';

/** 3-D scatter plots, in Arabic. */
export const scatter3d: Messages = {
  ...scatter,
  'scatter3d.title': '{y} مقابل {x} و{z}',
  'scatter3d.drawn': 'مرسوم',
  'scatter3d.runsColour': 'التشغيلات',
  'scatter3d.haveAll': {
    zero: '{placed} من {count} تشغيل فيها القيم الثلاث',
    one: '{placed} من تشغيل واحد فيها القيم الثلاث',
    two: '{placed} من تشغيلين فيها القيم الثلاث',
    few: '{placed} من {count} تشغيلات فيها القيم الثلاث',
    many: '{placed} من {count} تشغيلًا فيها القيم الثلاث',
    other: '{placed} من {count} تشغيل فيها القيم الثلاث',
  },
  'scatter3d.shown': '{runs}: {y} مقابل {x} و{z}، في ثلاثة أبعاد',
  'scatter3d.colouredBy': 'اللون حسب {column}',
  'scatter3d.placed': every('{count} فيها القيم الثلاث'),
  'scatter3d.selected': every('حُدّد {count}'),
  'scatter3d.choose': 'اختر ما يمتد على x وy وz في الإعدادات.',
  'scatter3d.noPlace': 'لا يوجد في هذه المجموعة تشغيل له موضع على المحاور الثلاثة.',
  'scatter3d.clause': {
    zero: 'لا تشغيلات في {y} مقابل {x} و{z}',
    one: 'تشغيل واحد في {y} مقابل {x} و{z}',
    two: 'تشغيلان في {y} مقابل {x} و{z}',
    few: '{count} تشغيلات في {y} مقابل {x} و{z}',
    many: '{count} تشغيلًا في {y} مقابل {x} و{z}',
    other: '{count} تشغيل في {y} مقابل {x} و{z}',
  },
  'scatter3d.dragTurns': 'السحب يدير الصندوق',
  'scatter3d.dragSelects': 'السحب يحدّد',
  'scatter3d.keyTurn': 'إدارة الصندوق',
  'scatter3d.keyNear': 'أقرب، أبعد',
  'scatter3d.keyReset': 'كما كان',
  'scatter3d.keyAlong': 'النقطة التالية، السابقة على الشاشة',
  'scatter3d.keyBox': 'تحديد مستطيل',
};
