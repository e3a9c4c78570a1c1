import { useState } from 'react';

/** A text that can be copied. */
export function CopyText({ label, text }: { label: string; text: string }) {
  const [said, setSaid] = useState('');
  const copy = (): void => {
    navigator.clipboard.writeText(text).then(
      () => setSaid('Copied.'),
      () => setSaid('Select the text and copy it by hand.'),
    );
  };
  return (
    <div className="site-copy">
      <div className="site-bar">
        <button type="button" className="rf-button" onClick={copy}>
          Copy {label}
        </button>
        <span role="status">{said}</span>
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex: what scrolls must be reached by keys. */}
      <pre tabIndex={0} aria-label={label} role="region">
        {text}
      </pre>
    </div>
  );
}
