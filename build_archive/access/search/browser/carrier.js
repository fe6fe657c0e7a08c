// How the bytes of a shard travel in a script: carrier.py draws it.

import { inflate, refuse } from "./inflate.js";

const ESCAPE_UNIT = 0xe000;
const TURNED_BIT = 0x8000;
const END_BYTE = 0x80;
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
  if (carried.length < CHECK_BYTES || adler32(deflated) !== check) refuse();
  return inflate(deflated);
}

function fromUnits(payload) {
  const bytes = new Uint8Array(payload.length * 2);
  let at = 0;
  for (let index = 0; index < payload.length; index++) {
    let unit = payload.charCodeAt(index);
    if (unit === ESCAPE_UNIT) unit = payload.charCodeAt(++index) ^ TURNED_BIT;
    bytes[at++] = unit >> 8;
    bytes[at++] = unit;
  }
  if (!bytes[at - 1]) at--;
  if (bytes[at - 1] !== END_BYTE) refuse();
  return bytes.subarray(0, at - 1);
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
