const key = 'runfolio.token';

/** The token that was given on this page before, until its tab is closed. */
export function readToken(): string | undefined {
  try {
    return sessionStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Remembers a token until the tab is closed; undefined forgets it. */
export function saveToken(token: string | undefined): void {
  try {
    if (token === undefined) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, token);
  } catch {
    // Storage is off: the token holds until the page is left.
  }
}
