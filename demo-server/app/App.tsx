import { lazy, Suspense, useState } from 'react';
import { HomePage } from './HomePage.js';
import { NoAnswer } from './NoAnswer.js';
import { Page } from './Page.js';
import { readTheme, saveTheme } from './savedTheme.js';
import { SharedPage } from './SharedPage.js';
import { SignIn } from './SignIn.js';
import { useRoute } from './useRoute.js';
import { useServer } from './useServer.js';

const EmbedRoute = lazy(async () => ({ default: (await import('./embed/EmbedRoute.js')).EmbedRoute }));

/** The demo page: projects and their dashboards, reports, and what links and other sites' pages show. */
export function App() {
  const [theme, setTheme] = useState(readTheme);
  const route = useRoute();
  const onTheme = (next: 'light' | 'dark'): void => {
    saveTheme(next);
    setTheme(next);
  };
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
