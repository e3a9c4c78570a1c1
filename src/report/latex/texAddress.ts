/** An address as the argument of `\href`, wherever that stands: what TeX might read otherwise is percent-encoded. */
export function texAddress(address: string): string {
  const encoded = address.replaceAll(/[^A-Za-z0-9:/?=.,;!()@+'%#&_~-]/gu, (sign) => encodeURIComponent(sign));
  return encoded.replaceAll('~', '%7E').replaceAll(/[%#&_]/g, (sign) => `\\${sign}`);
}
