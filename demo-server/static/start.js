// Unpacks the file: gives each chunk of code an address within it, and starts the first.
void (async () => {
  const unpacked = (name) => {
    const text = document.querySelector(`script[data-part="${name}"]`).textContent;
    const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
    return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip')));
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
