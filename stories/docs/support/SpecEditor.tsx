import { useId, useState } from 'react';

/** The settings of a panel as JSON; what is no JSON is named, and the panel stays as it was. */
export function SpecEditor({ spec, onSpec }: { spec: unknown; onSpec: (spec: unknown) => void }) {
  const id = useId();
  const [written, setWritten] = useState<string>();
  // Settings that were changed elsewhere replace the text; a text that says the same keeps its form.
  const text = written !== undefined && says(written, spec) ? written : printed(spec);
  const problem = problemOf(text);
  const write = (next: string): void => {
    setWritten(next);
    if (problemOf(next) === undefined) onSpec(JSON.parse(next));
  };
  return (
    <div className="site-spec">
      <label htmlFor={id}>Settings as JSON</label>
      <textarea
        id={id}
        className="rf-input site-code"
        spellCheck={false}
        value={text}
        aria-invalid={problem !== undefined}
        onChange={(event) => write(event.target.value)}
      />
      {problem !== undefined && (
        <p className="site-problem" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}

const printed = (spec: unknown): string => JSON.stringify(spec, undefined, 2);

function says(text: string, spec: unknown): boolean {
  return problemOf(text) === undefined ? JSON.stringify(JSON.parse(text)) === JSON.stringify(spec) : true;
}

function problemOf(text: string): string | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? undefined : 'Settings are an object: { … }.';
  } catch (error) {
    return `This is no JSON: ${error instanceof Error ? error.message : String(error)}`;
  }
}
