import type { Messages } from '../../texts/index.js';

/** What the import of W&B reports and workspaces says, in Simplified Chinese. */
export const wandbImport: Messages = {
  'wandbImport.report': '导入 W&B 报告',
  'wandbImport.workspace': '导入 W&B 工作区',
  'wandbImport.reportSource': 'W&B 报告的 JSON：其 spec，或 W&B API 的响应。不会向 W&B 发送任何内容，也不会从中获取数据。',
  'wandbImport.workspaceSource': 'W&B 工作区的 JSON：其 spec，或 W&B API 的响应。不会向 W&B 发送任何内容，也不会从中获取数据。',
  'wandbImport.file': '文件',
  'wandbImport.orPaste': '或粘贴',
  'wandbImport.read': '读取',
  'wandbImport.runsIn': '{project} 的运行位于',
  'wandbImport.noneOf': '都不是：{name}',
  'wandbImport.kept': { other: '保留 {count} 项' },
  'wandbImport.keptTitle': '保留',
  'wandbImport.keptAbout': '显示为占位符及其 JSON。',
  'wandbImport.approximated': { other: '近似 {count} 项' },
  'wandbImport.approximatedTitle': '近似',
  'wandbImport.approximatedAbout': '可显示，但与原来不完全相同。',
  'wandbImport.mapped': { other: '对应 {count} 项' },
  'wandbImport.mappedTitle': '对应',
  'wandbImport.mappedAbout': '按原样显示。',
  'wandbImport.became': '{what} → {became}',
  'wandbImport.afterPublishing': '发布后读者即可看到。',
  'wandbImport.openDraft': '作为草稿打开',
};
