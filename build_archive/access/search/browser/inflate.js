// Raw deflate (RFC 1951). Browsers older than 2023 cannot inflate by themselves, and for shards this is as quick.

const MOST_BITS = 15;
const LENGTH_ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
const LENGTHS = makeRanges(3, [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5]);
const DISTANCES = makeRanges(1, [
  0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13,
]);
LENGTHS.push([258, 0]);

/** [first, extra bits] of each symbol */
function makeRanges(first, extras) {
  return extras.map((extra) => {
    const range = [first, extra];
    first += 1 << extra;
    return range;
  });
}

/**
 * @param {Uint8Array} bytes
 * @returns {Uint8Array}
 * @throws {Error} for anything but one whole stream
 */
export function inflate(bytes) {
  const input = { bytes, at: 0, held: 0, count: 0 };
  const output = { bytes: new Uint8Array(bytes.length * 4 + 64), at: 0 };
  let isLast = 0;
  while (!isLast) {
    isLast = takeBits(input, 1);
    const kind = takeBits(input, 2);
    if (kind === 0) copyStored(input, output);
    else if (kind === 1) decodeBlock(input, output, fixedCodes());
    else if (kind === 2) decodeBlock(input, output, readCodes(input));
    else throw new Error("broken stream");
  }
  if (input.at - (input.count >> 3) !== bytes.length) throw new Error("broken stream");
  return output.bytes.slice(0, output.at);
}

/** At least `needed` bits are held; behind the end there are zeros, of which none may be taken. */
function fill(input, needed) {
  while (input.count < needed) {
    input.held |= (input.bytes[input.at++] || 0) << input.count;
    input.count += 8;
  }
}

function drop(input, count) {
  input.held >>>= count;
  input.count -= count;
  if (input.at - (input.count >> 3) > input.bytes.length) throw new Error("broken stream");
}

function takeBits(input, count) {
  fill(input, count);
  const value = input.held & ((1 << count) - 1);
  drop(input, count);
  return value;
}

function makeRoom(output, needed) {
  if (output.at + needed <= output.bytes.length) return;
  const larger = new Uint8Array((output.at + needed) * 2);
  larger.set(output.bytes);
  output.bytes = larger;
}

function copyStored(input, output) {
  drop(input, input.count & 7);
  const length = takeBits(input, 16);
  if ((length ^ 0xffff) !== takeBits(input, 16)) throw new Error("broken stream");
  input.at -= input.count >> 3;
  input.held = input.count = 0;
  if (input.at + length > input.bytes.length) throw new Error("broken stream");
  makeRoom(output, length);
  output.bytes.set(input.bytes.subarray(input.at, input.at + length), output.at);
  output.at += length;
  input.at += length;
}

/** A table from the next bits to symbol * 16 + length of its code; 0 where no code begins so. */
function makeCode(lengths) {
  const most = Math.max(...lengths);
  const table = new Uint16Array(1 << most);
  let code = 0;
  for (let length = 1; length <= most; length++, code <<= 1) {
    for (let symbol = 0; symbol < lengths.length; symbol++) {
      if (lengths[symbol] !== length) continue;
      if (code >> length) throw new Error("broken stream");
      for (let at = reverseBits(code, length); at < table.length; at += 1 << length) {
        table[at] = (symbol << 4) | length;
      }
      code++;
    }
  }
  return { table, most };
}

function reverseBits(code, length) {
  let reversed = 0;
  for (let bit = 0; bit < length; bit++) reversed |= ((code >> bit) & 1) << (length - 1 - bit);
  return reversed;
}

function takeSymbol(input, code) {
  fill(input, code.most);
  const found = code.table[input.held & ((1 << code.most) - 1)];
  if (!found) throw new Error("broken stream");
  drop(input, found & 15);
  return found >> 4;
}

function fixedCodes() {
  const lengths = [].concat(fillArray(144, 8), fillArray(112, 9), fillArray(24, 7), fillArray(8, 8));
  return [makeCode(lengths), makeCode(fillArray(30, 5))];
}

function fillArray(count, value) {
  return new Array(count).fill(value);
}

function readCodes(input) {
  const literals = takeBits(input, 5) + 257;
  const distances = takeBits(input, 5) + 1;
  const known = takeBits(input, 4) + 4;
  const lengths = fillArray(19, 0);
  for (let at = 0; at < known; at++) lengths[LENGTH_ORDER[at]] = takeBits(input, 3);
  const found = readLengths(input, makeCode(lengths), literals + distances);
  return [makeCode(found.slice(0, literals)), makeCode(found.slice(literals))];
}

function readLengths(input, code, count) {
  const lengths = [];
  while (lengths.length < count) {
    const symbol = takeSymbol(input, code);
    if (symbol < 16) lengths.push(symbol);
    else if (symbol > 16) lengths.push(...fillArray(symbol === 17 ? takeBits(input, 3) + 3 : takeBits(input, 7) + 11, 0));
    else if (lengths.length) lengths.push(...fillArray(takeBits(input, 2) + 3, lengths[lengths.length - 1]));
    else throw new Error("broken stream");
  }
  if (lengths.length > count) throw new Error("broken stream");
  return lengths;
}

function decodeBlock(input, output, [literals, distances]) {
  for (;;) {
    const symbol = takeSymbol(input, literals);
    if (symbol === 256) return;
    if (symbol < 256) {
      makeRoom(output, 1);
      output.bytes[output.at++] = symbol;
    } else {
      const length = takeRange(input, LENGTHS[symbol - 257]);
      copyBack(output, length, takeRange(input, DISTANCES[takeSymbol(input, distances)]));
    }
  }
}

function takeRange(input, range) {
  if (!range) throw new Error("broken stream");
  return range[0] + takeBits(input, range[1]);
}

function copyBack(output, length, distance) {
  if (distance > output.at) throw new Error("broken stream");
  makeRoom(output, length);
  for (const end = output.at + length; output.at < end; output.at++) {
    output.bytes[output.at] = output.bytes[output.at - distance];
  }
}
