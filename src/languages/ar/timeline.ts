import type { Messages } from '../../texts/index.js';
import { groups } from './groups.js';
import { columns } from './columns.js';
import { every } from './plurals.js';

/** Timelines, in Arabic. */
export const timeline: Messages = {
  ...groups,
  ...columns,
  'timeline.rowPerRun': 'صف لكل تشغيل',
  'timeline.rows': 'الصفوف',
  'timeline.packed': 'أقل ما يكفي',
  'timeline.onePerRun': 'صف لكل تشغيل',
  'timeline.stateCount': '{n} {state}',
  'timeline.duration': 'المدة',
  'timeline.share': every('عدد الصفوف {count} تتقاسم {pixels} من البكسلات'),
  'timeline.noTime': 'لا يوجد في هذه المجموعة تشغيل له وقت إنشاء.',
  'timeline.noRunHasTime': 'لا وقت لأي تشغيل؛ {states}.',
  'timeline.noRuns': 'لا تشغيلات',
  'timeline.summary': '{runs} من {from} إلى {to}، {span}؛ {states}؛ حتى {rows} من الصفوف.',
  'timeline.tookOf': '{state} · {took}',
  'timeline.unknown': 'المدة غير معروفة',
  'timeline.soFar': '‏{duration} حتى الآن',
  'timeline.createdAt': 'أُنشئ {moment}',
  'timeline.keyRead': 'قراءة التشغيل الذي بدأ قبل أو بعد',
  'timeline.keysSelect': 'Shift + ← →',
  'timeline.keySelect': 'التحديد حسب الوقت في الطريق',
  'timeline.keyZoom': 'تكبير، تصغير، عرض الكل',
};
