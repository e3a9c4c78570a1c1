import { useEffect, useRef, useState } from 'react';
import { useTexts } from '../../react/index.js';
import { viewerTexts } from './texts.js';

/** LaTeX typeset as MathML; until that has come, and where it is none, the source as it was written. */
export function MathView({ tex, display = false }: { tex: string; display?: boolean }) {
  const t = useTexts(viewerTexts);
  const place = useRef<HTMLSpanElement>(null);
  const [fault, setFault] = useState<{ tex: string; message: string }>();
  useEffect(() => {
    let gone = false;
    const typeset = async (): Promise<void> => {
      const { renderMath } = await import('./renderMath.js');
      if (!gone && place.current) renderMath(tex, place.current, display);
    };
    typeset().catch((error: Error) => !gone && setFault({ tex, message: error.message }));
    return () => {
      gone = true;
    };
  }, [tex, display]);
  const message = fault?.tex === tex ? fault.message : undefined;
  const className = display ? 'rf-math rf-math-display' : 'rf-math';
  if (message !== undefined) {
    return (
      <code className={`${className} rf-math-fault`} title={message}>
        {tex}
        <span className="rf-visually-hidden"> ({message})</span>
      </code>
    );
  }
  return (
    <span
      ref={place}
      dir="ltr"
      key={tex}
      className={className}
      tabIndex={display ? 0 : undefined}
      role={display ? 'group' : undefined}
      aria-label={display ? t('formula') : undefined}
    >
      {tex}
    </span>
  );
}
