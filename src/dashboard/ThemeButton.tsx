import { Moon, Sun } from 'lucide-react';
import { useTexts, useTheme } from '../react/index.js';
import { modeOf } from '../theme/index.js';
import { dashboardTexts } from './texts.js';

/** Switches between light and dark; says which one it leads to. */
export function ThemeButton({ onTheme }: { onTheme: (theme: 'light' | 'dark') => void }) {
  const t = useTexts(dashboardTexts);
  const next = modeOf(useTheme()) === 'dark' ? 'light' : 'dark';
  const Icon = next === 'dark' ? Moon : Sun;
  const label = t(next === 'dark' ? 'useDark' : 'useLight');
  return (
    <button type="button" className="rf-icon-button" aria-label={label} title={label} onClick={() => onTheme(next)}>
      <Icon aria-hidden size={16} />
    </button>
  );
}
