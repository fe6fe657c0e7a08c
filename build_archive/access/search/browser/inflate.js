// Raw deflate (RFC 1951), for browsers older than 2023: they cannot inflate by themselves. Bit by bit, for it is short.

const MOST_BITS = 15;
const END_OF_BLOCK = 256;
const LENGTH_ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

/** Says of anything that is read that it is not what was written. */
export function refuse() {
  throw new Error("broken");
}

/**
 * @param {Uint8Array} bytes
 * @returns {Uint8Array}
 * @throws {Error} for anything but one whole stream
 */
export function inflate(bytes) {
  const output = [];
  let at = 0; // in bits

  function take(count) {
    let value = 0;
    for (let bit = 0; bit < count; bit++, at++) value |= ((bytes[at >> 3] >> (at & 7)) & 1) << bit;
    if (at > bytes.length * 8) refuse();
    return value;
  }

  function takeSymbol({ counts, symbols }) {
    let [code, first, index] = [0, 0, 0];
    for (let length = 1; length <= MOST_BITS; length++) {
      code += take(1);
      if (code - first < counts[length]) return symbols[index + code - first];
      index += counts[length];
      first = (first + counts[length]) * 2;
      code *= 2;
    }
    return refuse();
  }

  function copyStored() {
    at = (at + 7) & ~7;
    const length = take(16);
    if ((length ^ 0xffff) !== take(16)) refuse();
    for (let left = length; left > 0; left--) output.push(take(8));
  }

  function readCodes() {
    const literals = take(5) + 257;
    const distances = take(5) + 1;
    const known = fillArray(19, 0);
    for (let left = take(4) + 4, place = 0; place < left; place++) known[LENGTH_ORDER[place]] = take(3);
    const code = makeCode(known);
    const lengths = [];
    while (lengths.length < literals + distances) {
      const symbol = takeSymbol(code);
      if (symbol < 16) lengths.push(symbol);
      else if (symbol > 16) lengths.push(...fillArray(symbol === 17 ? take(3) + 3 : take(7) + 11, 0));
      else if (lengths.length) lengths.push(...fillArray(take(2) + 3, lengths[lengths.length - 1]));
      else refuse();
    }
    if (lengths.length > literals + distances) refuse();
    return [makeCode(lengths.slice(0, literals)), makeCode(lengths.slice(literals))];
  }

  function takeRange(symbol, first, step, most) {
    if (symbol >= most) refuse();
    const extra = Math.max(Math.floor(symbol / step) - 1, 0);
    return first + (extra ? (step + (symbol % step)) << extra : symbol) + take(extra);
  }

  function decodeBlock([literals, distances]) {
    for (let symbol; (symbol = takeSymbol(literals)) !== END_OF_BLOCK; ) {
      if (symbol < END_OF_BLOCK) output.push(symbol);
      else {
        const length = symbol === 285 ? 258 : takeRange(symbol - 257, 3, 4, 28);
        const distance = takeRange(takeSymbol(distances), 1, 2, 30);
        if (distance > output.length) refuse();
        for (let left = length; left > 0; left--) output.push(output[output.length - distance]);
      }
    }
  }

  for (let isLast = 0; !isLast; ) {
    isLast = take(1);
    const kind = take(2);
    if (kind === 0) copyStored();
    else if (kind === 1) decodeBlock(fixedCodes());
    else if (kind === 2) decodeBlock(readCodes());
    else refuse();
  }
  if (at <= (bytes.length - 1) * 8) refuse();
  return Uint8Array.from(output);
}

/** How many codes of each length there are, and the symbols in the order of their codes. */
function makeCode(lengths) {
  const counts = fillArray(MOST_BITS + 1, 0);
  const symbols = [];
  for (let length = 1, room = 1; length <= MOST_BITS; length++) {
    const before = symbols.length;
    lengths.forEach((own, symbol) => own === length && symbols.push(symbol));
    counts[length] = symbols.length - before;
    room = room * 2 - counts[length];
    if (room < 0) refuse();
  }
  return { counts, symbols };
}

function fixedCodes() {
  const lengths = [].concat(fillArray(144, 8), fillArray(112, 9), fillArray(24, 7), fillArray(8, 8));
  return [makeCode(lengths), makeCode(fillArray(30, 5))];
}

function fillArray(count, value) {
  return new Array(count).fill(value);
}
