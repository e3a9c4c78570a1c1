/** When a signed token was made and when it ends, in ms since 1970, as it says itself. */
export interface TokenTimes {
  issued: number | undefined;
  ends: number;
}

/** Reads the claims `iat` and `exp`; undefined for a token that says no end, and for one that is not signed. Nothing is verified: the server does that. */
export function tokenTimes(token: string): TokenTimes | undefined {
  const [, payload, signature] = token.split('.');
  if (payload === undefined || signature === undefined) return undefined;
  try {
    const { iat, exp } = JSON.parse(atob(payload.replaceAll('-', '+').replaceAll('_', '/'))) as Record<string, unknown>;
    if (typeof exp !== 'number') return undefined;
    return { issued: typeof iat === 'number' ? iat * 1000 : undefined, ends: exp * 1000 };
  } catch {
    return undefined;
  }
}
