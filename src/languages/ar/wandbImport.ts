import type { Messages } from '../../texts/index.js';
import { every } from './plurals.js';

/** What the import of W&B reports and workspaces says, in Arabic. */
export const wandbImport: Messages = {
  'wandbImport.report': 'استيراد تقرير W&B',
  'wandbImport.workspace': 'استيراد مساحة عمل W&B',
  'wandbImport.reportSource': 'بيانات JSON لتقرير W&B: مواصفته أو ما تجيب به واجهة W&B البرمجية. لا يُرسل شيء إلى W&B ولا تُجلب منه بيانات.',
  'wandbImport.workspaceSource':
    'بيانات JSON لمساحة عمل W&B: مواصفتها أو ما تجيب به واجهة W&B البرمجية. لا يُرسل شيء إلى W&B ولا تُجلب منه بيانات.',
  'wandbImport.file': 'ملف',
  'wandbImport.orPaste': 'أو الصقها',
  'wandbImport.read': 'قراءة',
  'wandbImport.runsIn': 'تشغيلات {project} موجودة في',
  'wandbImport.noneOf': 'ليست في أي منها: {name}',
  'wandbImport.kept': every('محفوظ: {count}'),
  'wandbImport.keptTitle': 'محفوظة',
  'wandbImport.keptAbout': 'تظهر كعناصر نائبة مع بيانات JSON الخاصة بها.',
  'wandbImport.approximated': every('مقرّب: {count}'),
  'wandbImport.approximatedTitle': 'مقرّبة',
  'wandbImport.approximatedAbout': 'تظهر، ولكن ليس تمامًا كما كانت.',
  'wandbImport.mapped': every('منقول: {count}'),
  'wandbImport.mappedTitle': 'منقولة',
  'wandbImport.mappedAbout': 'تظهر كما كانت.',
  'wandbImport.became': '{what} ← {became}',
  'wandbImport.afterPublishing': 'يراه القرّاء بعد النشر.',
  'wandbImport.openDraft': 'فتح كمسودة',
};
