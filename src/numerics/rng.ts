import type { Rng } from "../core/rng.js";
import { EMPTY_HASH, continueHash, scramble } from "./name-hash.js";
import type { Word64 } from "./name-hash.js";
import { philoxBlock } from "./philox.js";

export { philox4x32 } from "./philox.js";

/**
 * The generator of this name: Philox4x32-10 with the counter running from 0 and a 64-bit key, the FNV-1a hash of the
 * name's UTF-8 bytes scrambled by fmix64 (name-hash.ts; key word 0 is the lower half).
 * `stream(name)` is the generator of the name "parent/name", a number being written in decimal: it depends on names alone,
 * so seededRng("a").stream("b") and seededRng("a/b") agree, whatever was drawn from either.
 * A stream has 2^66 words; two names share a key with chance 2^-64.
 */
export function seededRng(name: string): Rng {
  return rngOf(continueHash(EMPTY_HASH, name));
}

function rngOf(path: Word64): Rng {
  const { high, low } = scramble(path);
  // words out, counter, key: one array, since a stream is made for every draw of a simulation
  const state = new Uint32Array(10);
  state[8] = low;
  state[9] = high;
  let used = 4;

  const refill = (): void => {
    philoxBlock(state);
    state[4]!++;
    if (state[4] === 0) state[5]!++;
    used = 0;
  };
  const uint32 = (): number => {
    if (used === 4) refill();
    return state[used++]!;
  };
  const uniform = (): number => {
    for (;;) {
      if (used > 2) refill();
      const bits = (state[used]! >>> 5) * 67108864 + (state[used + 1]! >>> 6);
      used += 2;
      // k / 2^53 for k = 1 … 2^53 - 1; zero, one draw in 9e15, is drawn again so that logs are finite
      if (bits > 0) return bits * 2 ** -53;
    }
  };
  const stream = (child: string | number): Rng => rngOf(continueHash(path, `/${child}`));
  return { uniform, uint32, stream };
}
