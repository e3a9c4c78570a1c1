import { Check, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTexts } from '../../react/index.js';
import type { CodeBlock } from '../document/prose.js';
import type { CodePiece } from './highlightCode.js';
import { viewerTexts } from './texts.js';

/** Code, coloured once the highlighter has come where it knows the language, with a button that copies it. */
export function CodeView({ code: { language, text } }: { code: CodeBlock }) {
  const t = useTexts(viewerTexts);
  const pieces = useHighlighted(text, language);
  const [copied, setCopied] = useState(false);
  const Icon = copied ? Check : Copy;
  return (
    <div className="rf-code">
      <pre dir="ltr" tabIndex={0} aria-label={language === undefined ? t('code') : t('codeIn', { language })} role="region">
        <code>
          {pieces?.map(({ text: piece, token }, i) =>
            token === undefined ? (
              piece
            ) : (
              // oxlint-disable-next-line react/no-array-index-key
              <span key={i} data-rf-token={token}>
                {piece}
              </span>
            ),
          ) ?? text}
        </code>
      </pre>
      {language !== undefined && <small className="rf-code-language">{language}</small>}
      <button
        type="button"
        className="rf-icon-button rf-code-copy"
        aria-label={t(copied ? 'copied' : 'copyCode')}
        onClick={() => {
          void navigator.clipboard?.writeText(text).then(() => setCopied(true));
        }}
        onBlur={() => setCopied(false)}
      >
        <Icon aria-hidden size={14} />
      </button>
    </div>
  );
}

/** The code in pieces; undefined where it is not coloured: the language is not known, or the highlighter is not there. */
function useHighlighted(text: string, language: string | undefined): readonly CodePiece[] | undefined {
  const [found, setFound] = useState<{ text: string; language: string; pieces: readonly CodePiece[] | undefined }>();
  useEffect(() => {
    if (language === undefined) return undefined;
    let gone = false;
    const highlight = async (): Promise<void> => {
      const { highlightCode } = await import('./highlightCode.js');
      if (!gone) setFound({ text, language, pieces: highlightCode(text, language) });
    };
    // Without the highlighter the code is as it is.
    highlight().catch(() => undefined);
    return () => {
      gone = true;
    };
  }, [text, language]);
  return found?.text === text && found.language === language ? found.pieces : undefined;
}
