/** The checksum of PNG and ZIP (polynomial 0xEDB88320, reflected), from 0 to 2³² − 1. */
export function crc32(bytes: Uint8Array): number {
  const table = bytes.length > 256 ? crcTable() : undefined;
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crc >>> 8) ^ (table?.[(crc ^ byte) & 0xff] ?? remainder((crc ^ byte) & 0xff));
  return (crc ^ 0xffffffff) >>> 0;
}

function crcTable(): Uint32Array {
  return Uint32Array.from({ length: 256 }, (_, byte) => remainder(byte));
}

function remainder(byte: number): number {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
}
