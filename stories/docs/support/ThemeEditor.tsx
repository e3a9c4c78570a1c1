import { useMemo, useState } from 'react';
import { Dashboard } from '../../../src/dashboard/index.js';
import { RunfolioProvider } from '../../../src/react/index.js';
import {
  themeProblems,
  themeTokens,
  type Density,
  type PaletteName,
  type RunfolioTheme,
  type ThemeMode,
  type ThemeToken,
} from '../../../src/theme/index.js';
import { Choose } from './Choose.js';
import { CopyText } from './CopyText.js';
import { sample, useSampleEngine } from './sampleProject.js';
import { colorTokens, themeAsCode, themeAsCss } from './themeText.js';
import './site.css';

/** Tokens beside a dashboard that follows them, and the theme as text to take along. */
export function ThemeEditor() {
  const engine = useSampleEngine();
  const [mode, setMode] = useState<ThemeMode>('light');
  const [theme, setTheme] = useState<RunfolioTheme>({});
  const shown = useMemo(() => ({ ...theme, mode }), [theme, mode]);
  const setToken = (token: ThemeToken, value: string): void => setTheme((old) => ({ ...old, [mode]: { ...old[mode], [token]: value } }));
  const problems = themeProblems(shown);
  return (
    <RunfolioProvider engine={engine} theme={mode} className="site-stage">
      <div className="site-bar">
        <Choose label="Mode" value={mode} options={named(['light', 'dark'])} onValue={(next) => setMode(next as ThemeMode)} />
        <Choose
          label="Density"
          value={theme.density ?? 'regular'}
          options={named(['compact', 'regular', 'comfortable'])}
          onValue={(next) => setTheme({ ...theme, density: next as Density })}
        />
        <Choose
          label="Palette"
          value={typeof theme.palette === 'string' ? theme.palette : 'observable'}
          options={named(['observable', 'okabeIto', 'contrast'])}
          onValue={(next) => setTheme({ ...theme, palette: next as PaletteName })}
        />
        <Choose
          label="Font"
          value={theme.font ?? 'system-ui, sans-serif'}
          options={named(['system-ui, sans-serif', 'Georgia, serif', 'monospace'])}
          onValue={(next) => setTheme({ ...theme, font: next })}
        />
      </div>
      <div className="site-columns">
        <div className="site-tokens">
          {colorTokens.map((token) => (
            <TokenField
              key={token}
              token={token}
              value={theme[mode]?.[token] ?? themeTokens[token][mode]}
              onValue={(value) => setToken(token, value)}
            />
          ))}
        </div>
        <RunfolioProvider engine={engine} theme={shown} className="site-shown">
          <Dashboard project={sample} />
        </RunfolioProvider>
      </div>
      <ul className="site-problem" aria-label="What could not be read" aria-live="polite">
        {problems.map(({ message }) => (
          <li key={message}>{message}</li>
        ))}
      </ul>
      <div className="site-columns">
        <CopyText label="TypeScript" text={themeAsCode({ mode: 'system', ...theme })} />
        <CopyText label="CSS" text={themeAsCss({ ...theme, mode: 'system' })} />
      </div>
    </RunfolioProvider>
  );
}

const named = (values: readonly string[]) => values.map((value) => [value, value] as const);

function TokenField({ token, value, onValue }: { token: ThemeToken; value: string; onValue: (value: string) => void }) {
  const isColor = /^#[0-9a-f]{6}$/i.test(value);
  return (
    <div className="site-token">
      <span title={themeTokens[token].about}>{token}</span>
      <input
        type="color"
        aria-label={`${token}, chosen`}
        value={isColor ? value : '#000000'}
        onChange={(event) => onValue(event.target.value)}
      />
      <input className="rf-input" aria-label={token} value={value} onChange={(event) => onValue(event.target.value)} />
    </div>
  );
}
