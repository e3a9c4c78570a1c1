import { useId, useState } from 'react';
import { Sentence } from '../../src/charts/index.js';
import type { Theme } from '../../src/index.js';
import { useAppTexts } from './language/languageContext.js';
import { Page } from './Page.js';

const tokenCommand = 'runfolio token create';

/** Asks for a token, where the server shows nothing without one. It is kept until the tab is closed. */
export function SignIn({ theme, onToken }: { theme: Theme; onToken: (token: string) => void }) {
  const t = useAppTexts();
  const [token, setToken] = useState('');
  const id = useId();
  return (
    <Page theme={theme} title={t('signIn')}>
      <p>
        <Sentence
          parts={t.parts('needsToken', {
            command: (
              <code key="command" dir="ltr">
                {tokenCommand}
              </code>
            ),
          })}
        />
      </p>
      <form
        className="app-sign-in"
        onSubmit={(event) => {
          event.preventDefault();
          onToken(token.trim());
        }}
      >
        <label htmlFor={id}>{t('token')}</label>
        <input
          id={id}
          type="password"
          className="rf-input"
          autoComplete="current-password"
          value={token}
          onChange={(event) => setToken(event.target.value)}
        />
        <button type="submit" className="rf-button rf-primary" disabled={token.trim() === ''}>
          {t('signIn')}
        </button>
      </form>
    </Page>
  );
}
