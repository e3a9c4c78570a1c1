import { NodeViewContent, NodeViewWrapper, type NodeViewProps } from '@tiptap/react';
import { useTexts } from '../../../react/index.js';
import { blockTexts } from '../blockTexts.js';
import { useEditorServices } from '../editorServices.js';
import { setAttributes } from './setAttributes.js';

/** Languages that are coloured. */
const languages = [
  'bash',
  'cpp',
  'css',
  'diff',
  'ini',
  'javascript',
  'json',
  'latex',
  'markdown',
  'python',
  'rust',
  'sql',
  'typescript',
  'xml',
  'yaml',
];

/** Code, and the choice of its language. */
export function CodeBlockView(props: NodeViewProps) {
  const t = useTexts(blockTexts);
  const { bursts } = useEditorServices();
  const language = (props.node.attrs['language'] as string | null) ?? '';
  const offered = language === '' || languages.includes(language) ? languages : [language, ...languages];
  return (
    <NodeViewWrapper className="rf-code">
      <pre>
        <NodeViewContent<'code'> as="code" />
      </pre>
      <select
        contentEditable={false}
        className="rf-code-choice"
        aria-label={t('codeLanguage')}
        value={language}
        disabled={!props.editor.isEditable}
        onChange={(event) => setAttributes(props, { language: event.target.value || null }, bursts)}
      >
        <option value="">{t('plainText')}</option>
        {offered.map((name) => (
          <option key={name}>{name}</option>
        ))}
      </select>
    </NodeViewWrapper>
  );
}
