import type { Messages } from '../../texts/index.js';

/** What the import of W&B reports and workspaces says, in Korean. */
export const wandbImport: Messages = {
  'wandbImport.report': 'W&B 리포트 가져오기',
  'wandbImport.workspace': 'W&B 워크스페이스 가져오기',
  'wandbImport.reportSource':
    'W&B 리포트의 JSON: 스펙 또는 W&B API의 응답입니다. W&B로 아무것도 보내지 않으며 데이터를 가져오지도 않습니다.',
  'wandbImport.workspaceSource':
    'W&B 워크스페이스의 JSON: 스펙 또는 W&B API의 응답입니다. W&B로 아무것도 보내지 않으며 데이터를 가져오지도 않습니다.',
  'wandbImport.file': '파일',
  'wandbImport.orPaste': '또는 붙여넣기',
  'wandbImport.read': '읽기',
  'wandbImport.runsIn': '{project}의 run이 있는 프로젝트',
  'wandbImport.noneOf': '해당 없음: {name}',
  'wandbImport.kept': { other: '보관 {count}개' },
  'wandbImport.keptTitle': '보관됨',
  'wandbImport.keptAbout': 'JSON과 함께 자리 표시자로 표시됩니다.',
  'wandbImport.approximated': { other: '근사 {count}개' },
  'wandbImport.approximatedTitle': '근사됨',
  'wandbImport.approximatedAbout': '표시되지만 원래와 완전히 같지는 않습니다.',
  'wandbImport.mapped': { other: '변환 {count}개' },
  'wandbImport.mappedTitle': '변환됨',
  'wandbImport.mappedAbout': '원래대로 표시됩니다.',
  'wandbImport.became': '{what} → {became}',
  'wandbImport.afterPublishing': '게시하면 독자에게 보입니다.',
  'wandbImport.openDraft': '초안으로 열기',
};
