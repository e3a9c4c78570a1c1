// Compares two pictures.

/** The share of pixels, 0 to 1, in which two PNG files differ visibly; 1 where they differ in size. */
export async function differentPixels(browser, first, second) {
  const page = await browser.newPage();
  try {
    return await page.evaluate(
      compare,
      [first, second].map((bytes) => `data:image/png;base64,${bytes.toString('base64')}`),
    );
  } finally {
    await page.close();
  }
}

/** In the page. */
async function compare(addresses) {
  const [first, second] = await Promise.all(
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
  if (first.width !== second.width || first.height !== second.height) return 1;
  let different = 0;
  for (let i = 0; i < first.data.length; i += 4) {
    const most = Math.max(...[0, 1, 2, 3].map((channel) => Math.abs(first.data[i + channel] - second.data[i + channel])));
    if (most > 24) different++;
  }
  return different / (first.width * first.height);
}
