// A page that speaks the protocol of frames by hand, and tells lies before and after.

/** What the frame is told: a frame has a font of its own, where the other consumers have that of their page. */
export const look = { theme: 'light', tokens: { '--rf-font': 'serif' } };

/** Its source. Each lie that is believed turns the frame dark, or another one, which the picture shows. `greetings` counts what the frame said to the window. */
export const hostilePage = (address) => `<!doctype html>
<html lang="en">
  <meta charset="utf-8">
  <title>Hostile</title>
  <link rel="icon" href="data:,">
  <iframe src="${address.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}" sandbox="allow-scripts" title="Runs" style="display: block; width: 800px; height: 150px; border: 0"></iframe>
  <script>${script}</script>
</html>
`;

const script = `
    const iframe = document.querySelector('iframe');
    let [port, number, greetings] = [undefined, 0, 0];
    const raw = (message) => port.postMessage(message);
    const say = (message) => raw({ runfolio: 1, n: ++number, ...message });
    const dark = { type: 'settings', settings: { theme: 'dark' } };
    const show = { type: 'show', show: { kind: 'panel', project: 'glyphs', panel: { kind: 'scatter', spec: {} } } };

    function lie(nonce) {
      for (const junk of [null, 7, 'settings', [], { runfolio: 1 }, new ArrayBuffer(9), { runfolio: 1, n: 99, ...dark, settings: { theme: 'pink' } }]) raw(junk);
      for (const message of [dark, show]) {
        raw(message);
        raw({ runfolio: 2, n: 50, ...message });
        for (const n of [0, 1]) raw({ runfolio: 1, n, ...message });
        iframe.contentWindow.postMessage({ runfolio: 1, n: 60, nonce, ...message }, '*');
      }
      say({ ...dark, settings: { theme: 'dark', tokens: { '--rf-bg': 'url(http://127.0.0.1:1/x)' } } });
      say({ ...dark, more: 'x'.repeat(1_000_000) });
      say({ type: 'token', id: 1, token: { no: 'text' } });
    }

    addEventListener('message', ({ data, ports }) => {
      greetings++;
      if (port) return;
      [port] = ports;
      port.onmessage = (event) => {
        if (event.data.type === 'size') iframe.style.height = event.data.height + 'px';
        if (event.data.type === 'ready') lie(data.nonce);
      };
      say({ type: 'connect', nonce: 'guessed', fit: false, settings: dark.settings });
      say(dark);
      lie(data.nonce);
      say({ type: 'connect', nonce: data.nonce, fit: true, settings: ${JSON.stringify(look)} });
      raw({ runfolio: 1, n: number, type: 'connect', nonce: data.nonce, fit: true, settings: dark.settings });
      say({ type: 'connect', nonce: data.nonce, fit: true, settings: dark.settings });
      lie(data.nonce);
    });
  `;
