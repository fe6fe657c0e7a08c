// Raw deflate (RFC 1951). Browsers older than 2023 cannot inflate by themselves, and for shards this is as quick.

const MOST_BITS = 15;
const LENGTH_ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
const LENGTHS = makeRanges(3, 28, 4);
const DISTANCES = makeRanges(1, 30, 2);
LENGTHS.push([258, 0]);

/** [first, extra bits] of each symbol; after the first few, `step` symbols each have one bit more. */
function makeRanges(first, count, step) {
  const ranges = [];
  for (let symbol = 0; symbol < count; symbol++) {
    const extra = Math.max(Math.floor(symbol / step) - 1, 0);
    ranges.push([first, extra]);
    first += 1 << extra;
  }
  return ranges;
}

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
  const input = { bytes, at: 0, held: 0, count: 0 };
  const output = { bytes: new Uint8Array(bytes.length * 4 + 64), at: 0 };
  let isLast = 0;
  while (!isLast) {
    isLast = takeBits(input, 1);
    const kind = takeBits(input, 2);
    if (kind === 0) copyStored(input, output);
    else if (kind === 1) decodeBlock(input, output, fixedCodes());
    else if (kind === 2) decodeBlock(input, output, readCodes(input));
    else refuse();
  }
  if (input.at - (input.count >> 3) !== bytes.length) refuse();
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
  if (input.at - (input.count >> 3) > input.bytes.length) refuse();
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
  if ((length ^ 0xffff) !== takeBits(input, 16)) refuse();
  input.at -= input.count >> 3;
  input.held = input.count = 0;
  if (input.at + length > input.bytes.length) refuse();
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
      if (code >> length) refuse();
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
  if (!found) refuse();
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
    else refuse();
  }
  if (lengths.length > count) refuse();
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
  if (!range) refuse();
  return range[0] + takeBits(input, range[1]);
}

function copyBack(output, length, distance) {
  if (distance > output.at) refuse();
  makeRoom(output, length);
  for (const end = output.at + length; output.at < end; output.at++) {
    output.bytes[output.at] = output.bytes[output.at - distance];
  }
}
