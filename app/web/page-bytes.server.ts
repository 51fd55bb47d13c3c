/** Turns a page's text into bytes: a tenth of what a page costs, if it is left to Node. */

const place = Buffer.allocUnsafeSlow(1024 * 1024);
const MOST_BYTES_OF_A_SIGN = 3;

/**
 * The pieces in one. They are written into one place and copied out, as `Buffer.from` first measures
 * what it then writes, and putting texts together copies them once more.
 */
export function bytesOf(pieces: readonly string[]): Buffer {
  const signs = pieces.reduce((sum, piece) => sum + piece.length, 0);
  if (signs * MOST_BYTES_OF_A_SIGN > place.length) return Buffer.from(pieces.join(""));
  let end = 0;
  for (const piece of pieces) end += place.write(piece, end);
  return Buffer.from(place.subarray(0, end));
}
