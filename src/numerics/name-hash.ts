/** A 64-bit number as two unsigned 32-bit words. */
export interface Word64 {
  readonly high: number;
  readonly low: number;
}

/** The offset basis of FNV-1a, 64 bits: the hash of the empty text. */
export const EMPTY_HASH: Word64 = { high: 0xcbf29ce4, low: 0x84222325 };

/**
 * The FNV-1a hash (64 bits) of a text already hashed to `state` and then the UTF-8 bytes of `text`, so that hashing
 * "a" and continuing with "b" equals hashing "ab".
 * Source: Fowler, Noll, Vo & Eastlake, "The FNV non-cryptographic hash algorithm" (IETF draft). A lone surrogate
 * is hashed as the three bytes its code unit would take.
 */
export function continueHash(state: Word64, text: string): Word64 {
  let { high, low } = state;
  const octet = (value: number): void => {
    low = (low ^ value) >>> 0;
    // times 2^40 + 435, modulo 2^64, in two words; 435 * 2^32 is exact in a double
    const product = low * 435;
    high = (Math.imul(high, 435) + Math.floor(product / 2 ** 32) + (low << 8)) >>> 0;
    low = product >>> 0;
  };
  for (let i = 0; i < text.length; i++) {
    const point = text.codePointAt(i) ?? 0;
    if (point < 0x80) octet(point);
    else if (point < 0x800) {
      octet(0xc0 | (point >> 6));
      octet(0x80 | (point & 0x3f));
    } else if (point < 0x10000) {
      octet(0xe0 | (point >> 12));
      octet(0x80 | ((point >> 6) & 0x3f));
      octet(0x80 | (point & 0x3f));
    } else {
      i++;
      octet(0xf0 | (point >> 18));
      octet(0x80 | ((point >> 12) & 0x3f));
      octet(0x80 | ((point >> 6) & 0x3f));
      octet(0x80 | (point & 0x3f));
    }
  }
  return { high, low };
}

/**
 * A one-to-one scrambling of 64 bits, so that hashes of names that differ in the last letter differ in half their bits.
 * Source: Appleby, finaliser fmix64 of MurmurHash3 (public domain).
 */
export function scramble(word: Word64): Word64 {
  let mixed = multiply64(shiftXor33(word), 0xff51afd7, 0xed558ccd);
  mixed = multiply64(shiftXor33(mixed), 0xc4ceb9fe, 0x1a85ec53);
  return shiftXor33(mixed);
}

function shiftXor33({ high, low }: Word64): Word64 {
  return { high, low: (low ^ (high >>> 1)) >>> 0 };
}

/** The product modulo 2^64. */
function multiply64(word: Word64, high: number, low: number): Word64 {
  const lowProduct = Math.imul(word.low, low) >>> 0;
  // see philox.ts on why this is the exact upper word
  const carry = ((word.low * low - lowProduct) * 2 ** -32 + 0.5) >>> 0;
  return { high: (carry + Math.imul(word.low, high) + Math.imul(word.high, low)) >>> 0, low: lowProduct };
}
