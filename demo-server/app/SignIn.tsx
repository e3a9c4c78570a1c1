import { useId, useState } from 'react';
import type { Theme } from '../../src/index.js';
import { Page } from './Page.js';

/** Asks for a token, where the server shows nothing without one. It is kept until the tab is closed. */
export function SignIn({ theme, onToken }: { theme: Theme; onToken: (token: string) => void }) {
  const [token, setToken] = useState('');
  const id = useId();
  return (
    <Page theme={theme} title="Sign in">
      <p>This server needs a token. Who runs it makes one with `runfolio token create`.</p>
      <form
        className="app-sign-in"
        onSubmit={(event) => {
          event.preventDefault();
          onToken(token.trim());
        }}
      >
        <label htmlFor={id}>Token</label>
        <input
          id={id}
          type="password"
          className="rf-input"
          autoComplete="current-password"
          value={token}
          onChange={(event) => setToken(event.target.value)}
        />
        <button type="submit" className="rf-button rf-primary" disabled={token.trim() === ''}>
          Sign in
        </button>
      </form>
    </Page>
  );
}
