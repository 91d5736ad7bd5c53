/**
 * A source of random numbers that is a pure function of its name and a counter: the same name gives the same numbers
 * on any machine, in any order of work and with any number of workers.
 */
export interface Rng {
  /** Uniform on the open interval (0, 1), 53 bits. */
  uniform(): number;
  /** Uniform on 0 … 2^32 - 1. */
  uint32(): number;
  /** An independent generator for one piece of work; the state of this one is neither used nor changed. */
  stream(name: string | number): Rng;
}
