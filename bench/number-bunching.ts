import { pairShuffler, splitAt } from "../src/battery/repeated-values/shuffle.js";
import { drawNormal } from "../src/numerics/draw.js";
import { seededRng } from "../src/numerics/rng.js";

/**
 * Seconds for the null distribution of repeated values: 100,000 lognormal values with two decimals, digits shuffled 2,000 times,
 * one core: npx tsx bench/number-bunching.ts. Limit to watch: 10 s.
 */
const values = 100_000;
const shuffles = 2_000;
/** jfa 0.7.4 in R 4.2, repeated_test on 1e5 values with 2,000 samples: stopped unfinished after so many seconds on another machine. */
const peerSeconds = 300;

const rng = seededRng("bench/number-bunching");
const codes = Float64Array.from({ length: values }, () => Math.round(100 * Math.exp(5 + 2 * drawNormal(rng))));
const start = process.hrtime.bigint();
const shuffle = pairShuffler(splitAt(codes, 100));
let sum = 0;
for (let i = 0; i < shuffles; i += 1) sum += shuffle(rng.stream(i));
const seconds = Number(process.hrtime.bigint() - start) / 1e9;
process.stdout.write(
  `${values} values, ${shuffles} shuffles: ${seconds.toFixed(2)} s (mean pairs ${(sum / shuffles).toFixed(1)}); over ${peerSeconds} s in R's jfa, measured elsewhere: more than ${(peerSeconds / seconds).toFixed(0)} times\n`,
);
