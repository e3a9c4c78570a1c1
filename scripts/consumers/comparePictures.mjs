// Compares two pictures, in a page of a browser, which can read them.

/** What a function makes of the pixels of two PNG files, as `ImageData`. It runs in the page, and knows nothing of the module that it stands in. */
export async function comparePictures(browser, [first, second], compare) {
  const page = await browser.newPage();
  try {
    const addresses = [first, second].map((bytes) => `data:image/png;base64,${bytes.toString('base64')}`);
    const [read, made] = [decoded, compare].map(String);
    return await page.evaluate(`(${read})(${JSON.stringify(addresses)}).then((pictures) => (${made})(...pictures))`);
  } finally {
    await page.close();
  }
}

/** The share of pixels, 0 to 1, in which two PNG files differ visibly; 1 where they differ in size. */
export const differentPixels = (browser, first, second) => comparePictures(browser, [first, second], different);

/**
 * The share of what is drawn in one of two PNG files, 0 to 1, that has nothing of a like colour within two pixels in the other: near 0 for the same drawing by two browsers,
 * which smooth the edges of lines and letters each in its way. 1 where they differ in size.
 */
export const lonelyInk = (browser, first, second) => comparePictures(browser, [first, second], lonely);

/** In the page. */
async function decoded(addresses) {
  return Promise.all(
    addresses.map(async (address) => {
      const image = new Image();
      image.src = address;
      await image.decode();
      const canvas = new OffscreenCanvas(image.width, image.height);
      const context = canvas.getContext('2d');
      context.drawImage(image, 0, 0);
      return context.getImageData(0, 0, image.width, image.height);
    }),
  );
}

/** In the page. */
function different(first, second) {
  if (first.width !== second.width || first.height !== second.height) return 1;
  let found = 0;
  for (let i = 0; i < first.data.length; i += 4) {
    const most = Math.max(...[0, 1, 2, 3].map((channel) => Math.abs(first.data[i + channel] - second.data[i + channel])));
    if (most > 24) found++;
  }
  return found / (first.width * first.height);
}

/** In the page. */
function lonely(first, second) {
  const { width, height } = first;
  if (width !== second.width || height !== second.height) return 1;
  const [reach, ink, like] = [2, 60, 80];
  const apart = (a, i, b, j) => Math.max(...[0, 1, 2].map((channel) => Math.abs(a[i + channel] - b[j + channel])));
  const paper = [255, 255, 255];
  const isNear = ({ data }, i, other) => {
    const [x, y] = [(i / 4) % width, Math.floor(i / 4 / width)];
    for (let row = Math.max(0, y - reach); row <= Math.min(height - 1, y + reach); row++)
      for (let column = Math.max(0, x - reach); column <= Math.min(width - 1, x + reach); column++)
        if (apart(data, i, other.data, 4 * (row * width + column)) <= like) return true;
    return false;
  };
  const shareOf = (one, other) => {
    let [inked, alone] = [0, 0];
    for (let i = 0; i < one.data.length; i += 4) {
      if (apart(one.data, i, paper, 0) < ink) continue;
      inked++;
      if (!isNear(one, i, other)) alone++;
    }
    return inked === 0 ? 1 : alone / inked;
  };
  return Math.max(shareOf(first, second), shareOf(second, first));
}
