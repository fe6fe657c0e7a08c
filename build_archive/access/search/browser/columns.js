// Columns of a shard: lists of numbers and strings. columns.py says how they are written.

import { refuse } from "./inflate.js";

const ARABIC = 0x600;
const ESCAPE = 1;
const MOST_WIDTH = 30;

export class Columns {
  /** @param {Uint8Array} content */
  constructor(content) {
    this.content = content;
    this.at = 0;
  }

  /** @param {number} count @returns {Uint8Array} the next bytes as they are */
  bytes(count) {
    const piece = this.content.subarray(this.at, this.at + count);
    if (piece.length < count) refuse();
    this.at += count;
    return piece;
  }

  /** @returns {number} */
  number() {
    let value = 0;
    for (let weight = 1; ; weight *= 128) {
      const byte = this.content[this.at++];
      if (byte === undefined || weight > 2 ** 28) refuse();
      value += (byte & 127) * weight;
      if (byte < 128) return value;
    }
  }

  /** @param {number} count @returns {Int32Array} */
  numbers(count) {
    return new Int32Array(count).map(() => this.number());
  }

  /** @param {number} count @returns {string[]} */
  strings(count) {
    const shared = this.numbers(count);
    const rests = decodeText(this.bytes(this.number())).split("\n");
    if (rests.length !== Math.max(count, 1)) refuse();
    let before = "";
    return Array.from(shared, (length, at) => (before = before.slice(0, length) + rests[at]));
  }

  /** @param {number} count @param {number} [size] @returns {string[]} names of shards, of `size` bytes each */
  names(count, size = 3) {
    const names = [];
    while (names.length < count) {
      names.push(Array.from(this.bytes(size), (byte) => (byte + 256).toString(16).slice(1)).join(""));
    }
    return names;
  }

  /**
   * Lists of ascending numbers, one after the other, as their gaps.
   * @param {Int32Array} counts of the numbers in each list
   * @param {number} universe
   * @returns {Int32Array}
   */
  ascending(counts, universe) {
    const total = counts.reduce((sum, count) => sum + count, 0);
    const widths = readUnary(this.bytes(this.number()), total);
    const values = new Int32Array(total);
    let bits = 0;
    const { content, at } = this;
    for (let list = 0, index = 0; list < counts.length; list++) {
      const order = orderOf(counts[list], universe);
      let value = -1;
      for (const end = index + counts[list]; index < end; index++) {
        const width = order + widths[index];
        if (width > MOST_WIDTH) refuse();
        let low = 0;
        for (let left = width; left > 0; ) {
          const free = 8 - (bits & 7);
          const taken = Math.min(left, free);
          low = (low << taken) | ((content[at + (bits >> 3)] >> (free - taken)) & ((1 << taken) - 1));
          bits += taken;
          left -= taken;
        }
        value += 1 + (1 << width) + low - (1 << order);
        values[index] = value;
      }
    }
    this.bytes((bits + 7) >> 3);
    return values;
  }
}

function orderOf(count, universe) {
  return Math.max(30 - Math.clz32(Math.floor((universe * 27) / (32 * Math.max(count, 1)))), 0);
}

function readUnary(bytes, count) {
  const zeros = new Uint8Array(count);
  let bit = 0;
  const end = bytes.length * 8;
  for (let index = 0; index < count; bit++) {
    if (bit >= end) refuse();
    if (bytes[bit >> 3] & (128 >> (bit & 7))) index++;
    else zeros[index]++;
  }
  return zeros;
}

/**
 * @param {ArrayLike<number | string>} list ascending
 * @param {number | string} value
 * @param {number} [low] how many are known to be below it
 * @returns {number} how many are below it
 */
export function countBelow(list, value, low = 0) {
  for (let high = list.length; low < high; ) {
    const middle = (low + high) >> 1;
    if (list[middle] < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** @param {Uint8Array} bytes @returns {string} as alphabet.py writes it */
export function decodeText(bytes) {
  const units = new Uint16Array(bytes.length);
  let count = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at];
    if (byte === ESCAPE) {
      if (at + 2 >= bytes.length) refuse();
      units[count++] = (bytes[++at] << 8) | bytes[++at];
    } else units[count++] = byte < 128 ? byte : ARABIC - 128 + byte;
  }
  let text = "";
  for (let at = 0; at < count; at += 4096) {
    text += String.fromCharCode.apply(null, units.subarray(at, Math.min(at + 4096, count)));
  }
  return text;
}
