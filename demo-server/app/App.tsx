import { lazy, Suspense, useCallback, useState } from 'react';
import type { Theme } from '../../src/index.js';
import { HomePage } from './HomePage.js';
import { LanguageProvider } from './language/LanguageProvider.js';
import { readLanguage, saveLanguage } from './language/savedLanguage.js';
import { NoAnswer } from './NoAnswer.js';
import { Page } from './Page.js';
import type { Route } from './route.js';
import { readTheme, saveTheme } from './savedTheme.js';
import { SharedPage } from './SharedPage.js';
import { SignIn } from './SignIn.js';
import { useRoute } from './useRoute.js';
import { useServer } from './useServer.js';

const EmbedRoute = lazy(async () => ({ default: (await import('./embed/EmbedRoute.js')).EmbedRoute }));

/** The demo page: projects and their dashboards, reports, and what links and other sites' pages show. */
export function App() {
  const [theme, setTheme] = useState(readTheme);
  const [tag, setTag] = useState(() => readLanguage());
  const route = useRoute();
  const onTheme = (next: 'light' | 'dark'): void => {
    saveTheme(next);
    setTheme(next);
  };
  const onLanguage = useCallback((next: string): void => {
    saveLanguage(next);
    setTag(next);
  }, []);
  return (
    <LanguageProvider tag={tag} onLanguage={onLanguage} waiting={<Page theme={theme} title="" />}>
      <Routed route={route} theme={theme} onTheme={onTheme} />
    </LanguageProvider>
  );
}

interface RoutedProps {
  route: Route;
  theme: Theme;
  onTheme: (theme: 'light' | 'dark') => void;
}

function Routed({ route, theme, onTheme }: RoutedProps) {
  if (route.page === 'shared') return <SharedPage key={route.token} token={route.token} theme={theme} onTheme={onTheme} />;
  if (route.page === 'embed') {
    const shown = route.theme ?? theme;
    return (
      <Suspense fallback={<Page theme={shown} title="" />}>
        <EmbedRoute theme={shown} />
      </Suspense>
    );
  }
  return <ServerPages route={route} theme={theme} onTheme={onTheme} />;
}

function ServerPages(props: Omit<Parameters<typeof HomePage>[0], 'server' | 'about'>) {
  const server = useServer();
  const { about, error, retry } = server;
  const { theme } = props;
  if (error) return <NoAnswer theme={theme} error={error} onRetry={retry} />;
  if (!about) return <Page theme={theme} title="" />;
  if (about.features.includes('reports') && about.you === null) return <SignIn theme={theme} onToken={server.signIn} />;
  return <HomePage {...props} server={server} about={about} />;
}
