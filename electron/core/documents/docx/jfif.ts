/** JFIF 1.1 header, no thumbnail, 96 dpi. */
const APP0 = Uint8Array.from([
  0xff, 0xe0, 0x00, 0x10, 0x4a, 0x46, 0x49, 0x46, 0x00, 0x01, 0x01, 0x01, 0x00, 0x60, 0x00, 0x60,
  0x00, 0x00,
]);

/**
 * A JPEG that says so: image libraries leave out the JFIF header, and readers of Word files that look for
 * it refuse the picture. Pictures with a JFIF or EXIF header, and anything that is no JPEG, stay as they are.
 */
export function withJfif(bytes: Uint8Array): Uint8Array {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return bytes;
  if (bytes[2] === 0xff && (bytes[3] === 0xe0 || bytes[3] === 0xe1)) return bytes;
  const result = new Uint8Array(bytes.length + APP0.length);
  result.set(bytes.subarray(0, 2), 0);
  result.set(APP0, 2);
  result.set(bytes.subarray(2), 2 + APP0.length);
  return result;
}
