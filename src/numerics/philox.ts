/**
 * Four 32-bit words of the counter-based generator Philox4x32-10, as unsigned integers. The counter has four words and
 * the key two. Different counters or keys give unrelated words; nothing is kept between calls.
 * Source: Salmon, Moraes, Dror & Shaw (2011), "Parallel random numbers: as easy as 1, 2, 3", SC11,
 * doi 10.1145/2063384.2063405; checked against the known answers published with Random123.
 */
export function philox4x32(counter: readonly number[], key: readonly number[]): [number, number, number, number] {
  const state = Uint32Array.of(0, 0, 0, 0, ...counter, ...key);
  if (state.length !== 10) throw new RangeError(`philox4x32: ${counter.length} counter and ${key.length} key words`);
  philoxBlock(state);
  return [state[0] ?? 0, state[1] ?? 0, state[2] ?? 0, state[3] ?? 0];
}

const TWO_TO_MINUS_32 = 2 ** -32;

/** Writes the four words for the counter in words 4 to 7 and the key in words 8 and 9 of `state` into its first four. */
export function philoxBlock(state: Uint32Array): void {
  let c0 = state[4]! >>> 0;
  let c1 = state[5]! | 0;
  let c2 = state[6]! >>> 0;
  let c3 = state[7]! | 0;
  let k0 = state[8]! | 0;
  let k1 = state[9]! | 0;
  for (let round = 0; round < 10; round++) {
    const low0 = Math.imul(0xd2511f53, c0) >>> 0;
    const low2 = Math.imul(0xcd9e8d57, c2) >>> 0;
    // The upper word is a whole number, and the rounded product is within 2^11 of the true one, that is within 2^-21 of
    // it after scaling: adding a half and cutting gives it exactly.
    const high0 = ((0xd2511f53 * c0 - low0) * TWO_TO_MINUS_32 + 0.5) >>> 0;
    const high2 = ((0xcd9e8d57 * c2 - low2) * TWO_TO_MINUS_32 + 0.5) >>> 0;
    c0 = (high2 ^ c1 ^ k0) >>> 0;
    c1 = low2;
    c2 = (high0 ^ c3 ^ k1) >>> 0;
    c3 = low0;
    k0 = (k0 + 0x9e3779b9) | 0;
    k1 = (k1 + 0xbb67ae85) | 0;
  }
  state[0] = c0;
  state[1] = c1;
  state[2] = c2;
  state[3] = c3;
}
