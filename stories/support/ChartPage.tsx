import type { ReactNode } from 'react';

export interface ChartPageProps {
  /** CSS pixels. */
  width: number;
  dark: boolean;
  children: ReactNode;
}

/** The page of a host, of which runfolio knows nothing. */
export function ChartPage({ width, dark, children }: ChartPageProps) {
  return (
    <div style={{ padding: 16, inlineSize: width, background: dark ? '#101114' : '#f7f7f8', fontFamily: 'system-ui, sans-serif' }}>
      {children}
    </div>
  );
}
