// How the bytes of a shard travel in a script: carrier.py draws it.

import { inflate } from "./inflate.js";

const FIRST_UNIT = 0x3000;
const UNIT_BITS = 15;
const CHECK_BYTES = 4;

/**
 * @param {string} payload what a shard delivers
 * @returns {Uint8Array} the bytes it carries
 * @throws {Error} where anything of it was changed or lost
 */
export function readPayload(payload) {
  const carried = fromUnits(payload);
  const check = carried.slice(0, CHECK_BYTES).reduce((sum, byte) => sum * 256 + byte, 0);
  const deflated = carried.subarray(CHECK_BYTES);
  if (carried.length < CHECK_BYTES || adler32(deflated) !== check) throw new Error("broken");
  return inflate(deflated);
}

function fromUnits(payload) {
  const bytes = new Uint8Array(Math.ceil((payload.length * UNIT_BITS) / 8));
  let bits = 0;
  let held = 0;
  let at = 0;
  for (let index = 0; index < payload.length; index++) {
    const unit = payload.charCodeAt(index) - FIRST_UNIT;
    if (unit < 0 || unit >> UNIT_BITS) throw new Error("broken");
    held = (held << UNIT_BITS) | unit;
    for (bits += UNIT_BITS; bits >= 8; bits -= 8) bytes[at++] = held >> (bits - 8);
    held &= (1 << bits) - 1;
  }
  bytes[at] = held << (8 - bits);
  // the last bit set closes the bytes, and the zeros behind it are no part of them
  for (at = bytes.length - 1; at >= 0 && !bytes[at]; ) at--;
  if (bytes[at] !== 0x80) throw new Error("broken");
  return bytes.subarray(0, at);
}

function adler32(bytes) {
  let low = 1;
  let high = 0;
  for (const byte of bytes) {
    low = (low + byte) % 65521;
    high = (high + low) % 65521;
  }
  return high * 65536 + low;
}
