// Unpacks the file: gives each chunk of code an address within it, and starts the first.
void (async () => {
  // Undoes `denseText`: two letters are 13 bits, a last one alone is 6.
  const digit = (code) => code - 33 - (code > 38) - (code > 60) - (code > 62);
  const bytesOf = (text) => {
    const pairs = text.length >> 1;
    const bytes = new Uint8Array((13 * pairs + 6 * (text.length & 1)) >> 3);
    let [at, held, bits] = [0, 0, 0];
    for (let i = 0; i < text.length; i += 2) {
      const isPair = i < 2 * pairs;
      held |= (digit(text.charCodeAt(i)) + (isPair ? 91 * digit(text.charCodeAt(i + 1)) : 0)) << bits;
      bits += isPair ? 13 : 6;
      for (; bits > 7; bits -= 8, held >>= 8) bytes[at++] = held;
    }
    return bytes;
  };
  const unpacked = (name) => {
    const text = document.querySelector(`script[data-part="${name}"]`).textContent;
    return new Response(new Blob([bytesOf(text)]).stream().pipeThrough(new DecompressionStream('gzip')));
  };
  const addresses = new Map();
  globalThis.runfolioFile = {
    address: (name) => addresses.get(name),
    bytes: async (name) => new Uint8Array(await unpacked(name).arrayBuffer()),
    has: (name) => document.querySelector(`script[data-part="${name}"]`) !== null,
  };
  try {
    const { entry, css, chunks } = await unpacked('page').json();
    document.head.append(Object.assign(document.createElement('style'), { textContent: css }));
    for (const [name, code] of chunks) {
      const text = code.replaceAll(/(["'`])\.\/([\w.-]+\.js)\1/g, (whole, _, other) =>
        addresses.has(other) ? JSON.stringify(addresses.get(other)) : whole,
      );
      addresses.set(name, URL.createObjectURL(new Blob([text], { type: 'text/javascript' })));
    }
    await import(addresses.get(entry));
  } catch (error) {
    document.getElementById('app').textContent =
      `This report cannot be opened here: ${error instanceof Error ? error.message : String(error)}. It needs a browser of 2023 or later.`;
  }
})();
