// WebDriver BiDi, the protocol that Firefox is driven by: as much of it as looking at a page takes. https://w3c.github.io/webdriver-bidi/

/** Connects to a browser; `send` rejects with what the browser says is wrong, `on` hears its events by their names. */
export async function connectBidi(address) {
  const socket = new WebSocket(address);
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve);
    socket.addEventListener('error', () => reject(new Error(`Nothing speaks WebDriver BiDi at ${address}.`)));
  });
  const waiting = new Map();
  const listeners = new Map();
  let last = 0;
  const settle = ({ id, type, result, error, message }) => {
    const { resolve, reject, method } = waiting.get(id);
    waiting.delete(id);
    if (type === 'success') resolve(result);
    else reject(new Error(`${method}: ${error}: ${message}`));
  };
  socket.addEventListener('message', ({ data }) => {
    const message = JSON.parse(data);
    if (message.type === 'event') listeners.get(message.method)?.(message.params);
    else if (waiting.has(message.id)) settle(message);
  });
  socket.addEventListener('close', () => {
    for (const { reject, method } of waiting.values()) reject(new Error(`${method}: The browser has gone.`));
    waiting.clear();
  });
  const send = (method, params = {}) =>
    new Promise((resolve, reject) => {
      waiting.set(++last, { resolve, reject, method });
      socket.send(JSON.stringify({ id: last, method, params }));
    });
  return { send, on: (name, listener) => listeners.set(name, listener), close: () => socket.close() };
}

/** A value of JavaScript as BiDi hands it over to a script. Elements of the page that a script gave stay as they are. */
export function toBidi(value) {
  if (value?.sharedId !== undefined) return { sharedId: value.sharedId };
  if (value === undefined || value === null) return { type: String(value) };
  return { type: typeof value, value };
}

/** What a script gave, as JavaScript; elements of the page stay references. */
export function fromBidi({ type, value, sharedId }) {
  if (type === 'node') return { sharedId };
  if (type === 'array') return value.map(fromBidi);
  if (type === 'object') return Object.fromEntries(value.map(([name, each]) => [name, fromBidi(each)]));
  return type === 'null' ? null : value;
}
