/** The next file that the page offers to save. */
export function savedFile(): Promise<Blob> {
  return new Promise((resolve) => {
    const make = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob) => {
      URL.createObjectURL = make;
      resolve(blob as Blob);
      return make(blob);
    };
  });
}
