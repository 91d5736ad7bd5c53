import { groupDigits } from "./text.js";

/** From a value to a coordinate in pixels. */
export type Scale = (value: number) => number;

export interface Tick {
  readonly value: number;
  readonly label: string;
}

/** A coordinate as text, to a tenth of a pixel: the same bytes on every machine. */
export function coordinate(value: number): string {
  const rounded = Math.round(value * 10) / 10;
  return String(Object.is(rounded, -0) ? 0 : rounded);
}

export function linearScale(domain: readonly [number, number], range: readonly [number, number]): Scale {
  const [a, b] = domain;
  const width = b - a;
  return (value) =>
    width === 0 ? (range[0] + range[1]) / 2 : range[0] + ((value - a) / width) * (range[1] - range[0]);
}

/** Base 10; the domain must be positive. */
export function logScale(domain: readonly [number, number], range: readonly [number, number]): Scale {
  const inner = linearScale([Math.log10(domain[0]), Math.log10(domain[1])], range);
  return (value) => inner(Math.log10(value));
}

/** The step 1, 2 or 5 × 10^k that cuts `width` into no more than about `count` parts. */
export function niceStep(width: number, count: number): number {
  if (!(width > 0)) return 1;
  const raw = width / Math.max(1, count);
  const power = 10 ** Math.floor(Math.log10(raw));
  const fraction = raw / power;
  return (fraction <= 1 ? 1 : fraction <= 2 ? 2 : fraction <= 5 ? 5 : 10) * power;
}

/** Round values within [lower, upper], with labels that show as many decimals as the step needs. */
export function niceTicks(lower: number, upper: number, count: number): readonly Tick[] {
  const step = niceStep(upper - lower, count);
  const decimals = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  const ticks: Tick[] = [];
  // A step of a nice scale leaves at most 2.5 × count + 1 ticks; the cap holds where rounding would not.
  for (let i = Math.ceil(lower / step - 1e-9); i <= Math.floor(upper / step + 1e-9) && ticks.length < 200; i++)
    ticks.push({ value: i * step, label: numberLabel(i * step, decimals) });
  return ticks;
}

function numberLabel(value: number, decimals: number): string {
  if (Math.abs(value) >= 1e9 || (value !== 0 && Math.abs(value) < 1e-5))
    return value.toExponential(1).replace("e+", "e");
  return groupDigits(value.toFixed(Math.min(decimals, 8)));
}

/** Whole numbers without separators, for years and other labels: thinned so that no two are closer than `gap` pixels. */
export function wholeTicks(lower: number, upper: number, scale: Scale, gap: number): readonly Tick[] {
  const pixels = Math.abs(scale(1) - scale(0));
  const step = [1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000].find((s) => s * pixels >= gap) ?? 1000;
  const ticks: Tick[] = [];
  for (let i = Math.ceil(lower / step) * step; i <= upper && ticks.length < 200; i += step)
    ticks.push({ value: i, label: String(i).replace("-", "\u2212") });
  return ticks;
}

/** Powers of ten, with 2 and 5 between where fewer than three powers fall into the domain. */
export function logTicks(lower: number, upper: number): readonly Tick[] {
  const powers: number[] = [];
  for (let k = Math.floor(Math.log10(lower)); k <= Math.ceil(Math.log10(upper)) && powers.length < 60; k++)
    powers.push(k);
  const within = (value: number): boolean => value >= lower * (1 - 1e-9) && value <= upper * (1 + 1e-9);
  const tens = powers.map((k) => 10 ** k).filter(within);
  const values = tens.length >= 3 ? tens : powers.flatMap((k) => [1, 2, 5].map((m) => m * 10 ** k)).filter(within);
  const every = Math.ceil(values.length / 8);
  return values.filter((_, i) => i % every === 0).map((value) => ({ value, label: logLabel(value) }));
}

function logLabel(value: number): string {
  if (value >= 1e-4 && value < 1e6)
    return groupDigits(value.toFixed(Math.max(0, -Math.floor(Math.log10(value) + 1e-9))));
  return value.toExponential(0).replace("e+", "e");
}
