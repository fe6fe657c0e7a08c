// Columns of a shard: lists of numbers and strings. columns.py says how they are written.

import { refuse } from "./inflate.js";

const MOST_WIDTH = 24; // of what stands in a whole number of 32 bits wherever it begins
const ONES = new Uint8Array(256); // in each byte
for (let byte = 1; byte < 256; byte++) ONES[byte] = ONES[byte >> 1] + (byte & 1);
const TEXT = new TextDecoder("windows-1256");

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
    const values = new Int32Array(count);
    for (let at = 0; at < count; at++) values[at] = this.number();
    return values;
  }

  /** @returns {string[]} */
  lines() {
    return decodeText(this.bytes(this.number())).split("\n");
  }

  /** @param {number} count @returns {string[]} */
  strings(count) {
    const shared = this.bytes(count);
    const rests = this.lines();
    const texts = [];
    let before = "";
    for (let at = 0; at < count; at++) texts.push((before = before.slice(0, shared[at]) + rests[at]));
    return texts;
  }

  /**
   * @param {number} count
   * @param {number} [size] bytes of each
   * @returns {(at: number) => string} names of shards
   */
  names(count, size = 3) {
    const bytes = this.bytes(count * size);
    return (at) =>
      Array.from(bytes.subarray(at * size, (at + 1) * size), (byte) => (byte + 256).toString(16).slice(1)).join("");
  }

  /**
   * The last column of a shard: lists of ascending numbers, one after the other, as their gaps.
   * @param {Int32Array} counts of the numbers in each list
   * @param {number} universe
   * @returns {(first: number, last: number) => Int32Array} the lists from `first` to before `last`
   */
  ascending(counts, universe) {
    const { content } = this;
    const unary = this.number();
    // the bits from one on, of which at least 25 are read
    const bitsAt = (bit) => {
      const at = bit >> 3;
      return ((content[at] << 24) | (content[at + 1] << 16) | (content[at + 2] << 8) | content[at + 3]) << (bit & 7);
    };
    // up to which list it was read, and up to which bit of both parts
    const begin = [0, this.at * 8, (this.at + unary) * 8];
    let [list, high, low] = begin;
    return (first, last) => {
      if (first < list) [list, high, low] = begin;
      let [skipped, size] = [0, 0];
      for (; list < first; list++) {
        skipped += counts[list];
        low += counts[list] * (orderOf(counts[list], universe) - 1);
      }
      low -= high;
      high = skipOnes(content, high, skipped);
      low += high;
      for (let at = first; at < last; at++) size += counts[at];
      const values = new Int32Array(size);
      for (let index = 0; list < last; list++) {
        const order = orderOf(counts[list], universe);
        let value = -1;
        for (const end = index + counts[list]; index < end; index++) {
          const zeros = Math.clz32(bitsAt(high));
          const width = order + zeros;
          if (width > MOST_WIDTH) refuse();
          value += 1 + (1 << width) - (1 << order) + (width && bitsAt(low) >>> (32 - width));
          high += zeros + 1;
          low += width;
          values[index] = value;
        }
      }
      return values;
    };
  }
}

/** The bit behind so many ones from a bit on. */
function skipOnes(content, bit, count) {
  for (let left = count; left > 0 && bit < content.length * 8; ) {
    const byte = content[bit >> 3] & (255 >> (bit & 7));
    if (ONES[byte] < left) {
      left -= ONES[byte];
      bit = (bit | 7) + 1;
    } else if (byte & (128 >> (bit++ & 7))) left--;
  }
  return bit;
}

function orderOf(count, universe) {
  return Math.max(30 - Math.clz32(Math.floor((universe * 27) / (32 * Math.max(count, 1)))), 0);
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
  return TEXT.decode(bytes).replace(/\x01(....)/g, (_, digits) => String.fromCharCode(parseInt(digits, 16)));
}
