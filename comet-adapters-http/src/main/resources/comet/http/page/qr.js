// QR codes (ISO/IEC 18004) in byte mode, versions 1 to 40, correction levels M and L. Written here so that a link with
// keys in it is drawn by the browser and goes nowhere else (PAGE-081).

// Per version 1 to 40: correction codewords in each block, and number of blocks (ISO/IEC 18004, table 9).
const LEVELS = {
  L: {
    bits: 1,
    correction: [7, 10, 15, 20, 26, 18, 20, 24, 30, 18, 20, 24, 26, 30, 22, 24, 28, 30, 28, 28,
      28, 28, 30, 30, 26, 28, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30],
    blocks: [1, 1, 1, 1, 1, 2, 2, 2, 2, 4, 4, 4, 4, 4, 6, 6, 6, 6, 7, 8,
      8, 9, 9, 10, 12, 12, 12, 13, 14, 15, 16, 17, 18, 19, 19, 20, 21, 22, 24, 25],
  },
  M: {
    bits: 0,
    correction: [10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26,
      26, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28],
    blocks: [1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16,
      17, 17, 18, 20, 21, 23, 25, 26, 28, 29, 31, 33, 35, 37, 38, 40, 43, 45, 47, 49],
  },
};

const LARGEST_VERSION = 40;

/** Up to this version the stronger level M is used; above, modules get small and level L keeps them larger. */
const LARGEST_VERSION_AT_M = 15;

/** The most bytes a QR code can hold: version 40, level L. */
export const MAX_BYTES = 2953;

/**
 * Draws a text.
 * @returns {boolean[][]|null} rows of modules, true is dark, without the quiet zone; null if the text is too long
 */
export function qrModules(text) {
  const bytes = new TextEncoder().encode(text);
  const strong = smallestVersion(bytes.length, 'M', LARGEST_VERSION_AT_M);
  if (strong) {
    return draw(bytes, strong, 'M');
  }
  const version = smallestVersion(bytes.length, 'L', LARGEST_VERSION);
  return version ? draw(bytes, version, 'L') : null;
}

function smallestVersion(length, level, largest) {
  for (let version = 1; version <= largest; version++) {
    if (4 + lengthBits(version) + 8 * length <= 8 * dataCodewords(version, level)) {
      return version;
    }
  }
  return 0;
}

const lengthBits = (version) => (version < 10 ? 8 : 16);

/** All modules that are not part of a pattern, in codewords. */
function totalCodewords(version) {
  const size = 17 + 4 * version;
  let modules = size * size - 3 * 64 - 2 * (size - 16) - 31; // finders, timing, format with the dark module
  if (version >= 2) {
    const across = alignmentCount(version);
    // Alignment patterns: all but three corners; those on the timing lines share five modules with them.
    modules -= 25 * (across * across - 3) - 5 * 2 * (across - 2);
  }
  if (version >= 7) {
    modules -= 2 * 18; // version information
  }
  return Math.floor(modules / 8);
}

function dataCodewords(version, level) {
  const { correction, blocks } = LEVELS[level];
  return totalCodewords(version) - correction[version - 1] * blocks[version - 1];
}

const alignmentCount = (version) => (version === 1 ? 0 : Math.floor(version / 7) + 2);

function alignmentCentres(version) {
  const count = alignmentCount(version);
  if (count === 0) {
    return [];
  }
  const last = 10 + 4 * version;
  // Even steps, counted from the far end; what is left over lies between the first two. Version 32 is an exception.
  const step = version === 32 ? 26 : 2 * Math.ceil((last - 6) / (2 * (count - 1)));
  const centres = [6];
  for (let i = count - 2; i >= 0; i--) {
    centres.push(last - i * step);
  }
  return centres;
}

function draw(bytes, version, level) {
  const codewords = interleave(dataOf(bytes, version, level), version, level);
  const grid = new Grid(version);
  grid.drawPatterns();
  grid.placeData(codewords);
  return grid.bestMasked(level);
}

function dataOf(bytes, version, level) {
  const bits = [];
  const append = (value, count) => {
    for (let i = count - 1; i >= 0; i--) {
      bits.push((value >>> i) & 1);
    }
  };
  append(0b0100, 4); // byte mode
  append(bytes.length, lengthBits(version));
  bytes.forEach((byte) => append(byte, 8));
  const capacity = 8 * dataCodewords(version, level);
  append(0, Math.min(4, capacity - bits.length));
  append(0, (8 - (bits.length % 8)) % 8);
  for (let pad = 0xec; bits.length < capacity; pad ^= 0xec ^ 0x11) {
    append(pad, 8);
  }
  const data = new Uint8Array(bits.length / 8);
  bits.forEach((bit, i) => {
    data[i >> 3] |= bit << (7 - (i & 7));
  });
  return data;
}

/** Cuts the data into blocks, computes their correction and mixes all, so that a scratch hurts each block a little. */
function interleave(data, version, level) {
  const count = LEVELS[level].blocks[version - 1];
  const correctionLength = LEVELS[level].correction[version - 1];
  const short = Math.floor(data.length / count);
  const shortBlocks = count - (data.length % count);
  const generator = generatorPolynomial(correctionLength);
  const blocks = [];
  for (let i = 0, start = 0; i < count; i++) {
    const end = start + short + (i < shortBlocks ? 0 : 1);
    blocks.push(data.subarray(start, end));
    start = end;
  }
  const corrections = blocks.map((block) => remainder(block, generator));
  const mixed = [];
  for (let i = 0; i <= short; i++) {
    blocks.forEach((block) => i < block.length && mixed.push(block[i]));
  }
  for (let i = 0; i < correctionLength; i++) {
    corrections.forEach((correction) => mixed.push(correction[i]));
  }
  return mixed;
}

// Arithmetic in the field of 256 elements with the polynomial x^8 + x^4 + x^3 + x^2 + 1.
const EXP = new Uint8Array(510);
const LOG = new Uint8Array(256);
for (let i = 0, value = 1; i < 255; i++) {
  EXP[i] = EXP[i + 255] = value;
  LOG[value] = i;
  value = (value << 1) ^ (value >= 128 ? 0x11d : 0);
}

const multiply = (a, b) => (a === 0 || b === 0 ? 0 : EXP[LOG[a] + LOG[b]]);

/** The product of (x - 2^i) for i below the degree; highest power first, its leading 1 left out. */
function generatorPolynomial(degree) {
  let polynomial = [1];
  for (let i = 0; i < degree; i++) {
    const longer = [...polynomial, 0];
    polynomial.forEach((coefficient, j) => {
      longer[j + 1] ^= multiply(coefficient, EXP[i]);
    });
    polynomial = longer;
  }
  return polynomial.slice(1);
}

function remainder(block, generator) {
  const rest = new Uint8Array(generator.length);
  for (const byte of block) {
    const factor = byte ^ rest[0];
    rest.copyWithin(0, 1);
    rest[rest.length - 1] = 0;
    generator.forEach((coefficient, i) => {
      rest[i] ^= multiply(coefficient, factor);
    });
  }
  return rest;
}

const MASKS = [
  (x, y) => (x + y) % 2,
  (x, y) => y % 2,
  (x) => x % 3,
  (x, y) => (x + y) % 3,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2,
  (x, y) => ((x * y) % 2) + ((x * y) % 3),
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2,
];

/** The square while it is being filled. "fixed" marks the modules of patterns, which carry no data and no mask. */
class Grid {
  constructor(version) {
    this.version = version;
    this.size = 17 + 4 * version;
    this.dark = Array.from({ length: this.size }, () => new Array(this.size).fill(false));
    this.fixed = Array.from({ length: this.size }, () => new Array(this.size).fill(false));
  }

  set(x, y, dark) {
    this.dark[y][x] = Boolean(dark);
    this.fixed[y][x] = true;
  }

  drawPatterns() {
    const last = this.size - 1;
    for (let i = 0; i < this.size; i++) {
      this.set(6, i, i % 2 === 0);
      this.set(i, 6, i % 2 === 0);
    }
    this.drawSquares(3, 3, 4);
    this.drawSquares(last - 3, 3, 4);
    this.drawSquares(3, last - 3, 4);
    const centres = alignmentCentres(this.version);
    const end = centres.at(-1);
    for (const x of centres) {
      for (const y of centres) {
        const onFinder = (x === 6 && (y === 6 || y === end)) || (x === end && y === 6);
        if (!onFinder) {
          this.drawSquares(x, y, 2);
        }
      }
    }
    this.drawFormat('L', 0); // reserves the place; the real one is known with the mask
    this.drawVersion();
  }

  /** Nested squares about a centre: rings 0, 1, 3 of a finder, rings 0 and 2 of an alignment pattern are dark. */
  drawSquares(centreX, centreY, radius) {
    for (let dy = -radius; dy <= radius; dy++) {
      for (let dx = -radius; dx <= radius; dx++) {
        const [x, y] = [centreX + dx, centreY + dy];
        if (x >= 0 && y >= 0 && x < this.size && y < this.size) {
          const ring = Math.max(Math.abs(dx), Math.abs(dy));
          this.set(x, y, radius === 4 ? ring !== 2 && ring !== 4 : ring !== 1);
        }
      }
    }
  }

  drawFormat(level, mask) {
    const data = (LEVELS[level].bits << 3) | mask;
    const bits = ((data << 10) | checkBits(data, 10, 0x537)) ^ 0x5412;
    const last = this.size - 1;
    for (let i = 0; i < 15; i++) {
      const bit = (bits >>> i) & 1;
      // Around the top left finder, stepping over the timing lines.
      if (i < 8) {
        this.set(8, i < 6 ? i : i + 1, bit);
      } else {
        this.set(i === 8 ? 7 : 14 - i, 8, bit);
      }
      // Shared between the two other finders.
      if (i < 8) {
        this.set(last - i, 8, bit);
      } else {
        this.set(8, last - 14 + i, bit);
      }
    }
    this.set(8, last - 7, true);
  }

  drawVersion() {
    if (this.version < 7) {
      return;
    }
    const bits = (this.version << 12) | checkBits(this.version, 12, 0x1f25);
    for (let i = 0; i < 18; i++) {
      const a = this.size - 11 + (i % 3);
      const b = Math.floor(i / 3);
      this.set(a, b, (bits >>> i) & 1);
      this.set(b, a, (bits >>> i) & 1);
    }
  }

  /** Two columns at a time from the right, up and down in turn, without the column of the vertical timing line. */
  placeData(codewords) {
    let next = 0;
    let upwards = true;
    for (let right = this.size - 1; right >= 1; right -= 2) {
      if (right === 6) {
        right = 5;
      }
      for (let step = 0; step < this.size; step++) {
        const y = upwards ? this.size - 1 - step : step;
        for (const x of [right, right - 1]) {
          if (!this.fixed[y][x] && next < codewords.length * 8) {
            this.dark[y][x] = ((codewords[next >> 3] >>> (7 - (next & 7))) & 1) === 1;
            next++;
          }
        }
      }
      upwards = !upwards;
    }
  }

  bestMasked(level) {
    let best = null;
    MASKS.forEach((mask, number) => {
      this.drawFormat(level, number);
      const modules = this.dark.map((row, y) =>
        row.map((dark, x) => (this.fixed[y][x] ? dark : dark !== (mask(x, y) === 0))));
      const score = penalty(modules);
      if (best === null || score < best.score) {
        best = { modules, score };
      }
    });
    return best.modules;
  }
}

/** The remainder that makes format and version information robust. */
function checkBits(data, degree, generator) {
  let rest = data;
  for (let i = 0; i < degree; i++) {
    rest = (rest << 1) ^ ((rest >>> (degree - 1)) * generator);
  }
  return rest;
}

/** How hard the picture is to read (ISO/IEC 18004, section 7.8.3): the mask with the lowest value wins. */
function penalty(modules) {
  const size = modules.length;
  const columns = modules.map((_, x) => modules.map((row) => row[x]));
  let score = 0;
  for (const line of [...modules, ...columns]) {
    score += runs(line) + 40 * finderLikes(line);
  }
  for (let y = 1; y < size; y++) {
    for (let x = 1; x < size; x++) {
      const dark = modules[y][x];
      if (dark === modules[y - 1][x] && dark === modules[y][x - 1] && dark === modules[y - 1][x - 1]) {
        score += 3;
      }
    }
  }
  const darkShare = modules.flat().filter(Boolean).length / (size * size);
  return score + 10 * Math.floor(Math.abs(darkShare - 0.5) * 20);
}

function runs(line) {
  let score = 0;
  let length = 1;
  for (let i = 1; i <= line.length; i++) {
    if (line[i] === line[i - 1]) {
      length++;
    } else {
      score += length >= 5 ? length - 2 : 0;
      length = 1;
    }
  }
  return score;
}

function finderLikes(line) {
  const text = line.map((dark) => (dark ? '1' : '0')).join('');
  return [...text.matchAll(/(?=00001011101|10111010000)/g)].length;
}
