// How the bytes of a shard travel in a script: carrier.py draws it.

import { inflate, refuse } from "./inflate.js";

const ESCAPE_UNIT = 0xe000;
const TURNED_BIT = 0x8000;
const END_BYTE = 0x80;
const ZLIB_HEAD = 0x9c78;
const CHECK_BYTES = 4;

/**
 * @param {string} payload what a shard delivers
 * @returns {Promise<Uint8Array>} the bytes it carries; rejects where anything of it was changed or lost
 */
export async function readPayload(payload) {
  const packed = fromUnits(payload);
  // browsers older than 2023 cannot inflate by themselves
  if (!window.DecompressionStream) return inflateChecked(packed);
  const inflated = new Response(packed).body.pipeThrough(new DecompressionStream("deflate"));
  return new Uint8Array(await new Response(inflated).arrayBuffer());
}

/** Numbers are stored the lowest byte first wherever a browser runs today. */
function fromUnits(payload) {
  const units = new Uint16Array(payload.length + 1);
  units[0] = ZLIB_HEAD;
  let count = 1;
  for (let at = 0; at < payload.length; at++) {
    const unit = payload.charCodeAt(at);
    units[count++] = unit === ESCAPE_UNIT ? payload.charCodeAt(++at) ^ TURNED_BIT : unit;
  }
  const bytes = new Uint8Array(units.buffer, 0, count * 2);
  return bytes.subarray(0, bytes.lastIndexOf(END_BYTE));
}

/** @param {Uint8Array} packed zlib, at the start of its buffer @returns {Uint8Array} what it holds */
function inflateChecked(packed) {
  const end = packed.length - CHECK_BYTES;
  const bytes = inflate(packed.subarray(2, end));
  if (new DataView(packed.buffer).getUint32(end) !== adler32(bytes)) refuse();
  return bytes;
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
