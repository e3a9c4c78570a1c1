import type { Messages } from '../../texts/index.js';

/** What the import of W&B reports and workspaces says, in German. */
export const wandbImport: Messages = {
  'wandbImport.report': 'W&B-Bericht importieren',
  'wandbImport.workspace': 'W&B-Workspace importieren',
  'wandbImport.reportSource':
    'Das JSON eines W&B-Berichts: seine Spec oder die Antwort der W&B-API. An W&B wird nichts gesendet, und es werden keine Daten von dort geholt.',
  'wandbImport.workspaceSource':
    'Das JSON eines W&B-Workspace: seine Spec oder die Antwort der W&B-API. An W&B wird nichts gesendet, und es werden keine Daten von dort geholt.',
  'wandbImport.file': 'Datei',
  'wandbImport.orPaste': 'oder einfügen',
  'wandbImport.read': 'Lesen',
  'wandbImport.runsIn': 'Runs von {project} liegen in',
  'wandbImport.noneOf': 'in keinem davon: {name}',
  'wandbImport.kept': { one: '{count} aufbewahrt', other: '{count} aufbewahrt' },
  'wandbImport.keptTitle': 'Aufbewahrt',
  'wandbImport.keptAbout': 'Als Platzhalter mit ihrem JSON gezeigt.',
  'wandbImport.approximated': { one: '{count} angenähert', other: '{count} angenähert' },
  'wandbImport.approximatedTitle': 'Angenähert',
  'wandbImport.approximatedAbout': 'Gezeigt, aber nicht in allem wie zuvor.',
  'wandbImport.mapped': { one: '{count} übernommen', other: '{count} übernommen' },
  'wandbImport.mappedTitle': 'Übernommen',
  'wandbImport.mappedAbout': 'Gezeigt wie zuvor.',
  'wandbImport.became': '{what} → {became}',
  'wandbImport.afterPublishing': 'Leser sehen ihn nach dem Veröffentlichen.',
  'wandbImport.openDraft': 'Als Entwurf öffnen',
};
