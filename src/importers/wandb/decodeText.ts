/** Strings longer than this are decoded by TextDecoder; below, its fixed cost per call is larger than the loop's. */
const shortText = 48;

/** A function that decodes UTF-8; bytes that are no UTF-8 become U+FFFD. Most texts of a log are short ASCII, and fast. */
export function textDecoder(): (bytes: Uint8Array) => string {
  const decoder = new TextDecoder();
  return (bytes) => {
    if (bytes.length > shortText) return decoder.decode(bytes);
    for (let i = 0; i < bytes.length; i++) if (bytes[i]! > 0x7f) return decoder.decode(bytes);
    return String.fromCharCode.apply(undefined, bytes as unknown as number[]);
  };
}
