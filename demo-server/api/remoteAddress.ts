import type { Context } from 'hono';

/** What Node's server hands on of a connection. */
interface NodeConnection {
  incoming?: { socket?: { remoteAddress?: string | undefined } | undefined } | undefined;
}

/** The address at the other end of the connection; `unknown` where there is none, as in tests without a server. */
export function remoteAddress(context: Context): string {
  const { incoming } = Object(context.env) as NodeConnection;
  return incoming?.socket?.remoteAddress ?? 'unknown';
}

/** Whether an address is of this machine. */
export function isLoopback(address: string): boolean {
  return address === '::1' || /^(?:::ffff:)?127\.\d+\.\d+\.\d+$/.test(address);
}
