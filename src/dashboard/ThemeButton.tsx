import { Moon, Sun } from 'lucide-react';
import { useTheme } from '../react/index.js';
import { modeOf } from '../theme/index.js';

/** Switches between light and dark; says which one it leads to. */
export function ThemeButton({ onTheme }: { onTheme: (theme: 'light' | 'dark') => void }) {
  const next = modeOf(useTheme()) === 'dark' ? 'light' : 'dark';
  const Icon = next === 'dark' ? Moon : Sun;
  return (
    <button
      type="button"
      className="rf-icon-button"
      aria-label={`Use the ${next} theme`}
      title={`Use the ${next} theme`}
      onClick={() => onTheme(next)}
    >
      <Icon aria-hidden size={16} />
    </button>
  );
}
