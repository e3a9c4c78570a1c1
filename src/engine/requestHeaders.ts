/** What is said to who is asked for a token. */
export interface TokenAsked {
  /** The token that the server has just refused. Absent where it did not refuse any. */
  refused?: string | undefined;
}

/** Gives the headers that requests to a server need, such as a token; asked anew where they may have changed, and where the server refused those before. */
export type RequestHeaders = (asked?: TokenAsked) => Readonly<Record<string, string>> | Promise<Readonly<Record<string, string>>>;

/** The bearer token in headers, if there is one. */
export function tokenIn(headers: Readonly<Record<string, string>> | undefined): string | undefined {
  const [, value] = Object.entries(headers ?? {}).find(([name]) => name.toLowerCase() === 'authorization') ?? [];
  return value?.replace(/^Bearer /i, '');
}
