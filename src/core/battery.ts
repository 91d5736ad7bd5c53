/** A planned run as it stands among the twins. */
export interface TwinStanding {
  readonly id: string;
  /** log10 p of the figures, by the procedure that the twins went through, after the innocent explanations that stand. */
  readonly log10p: number;
  /** log10 of the same p after Westfall and Young's correction for the whole battery. */
  readonly log10Adjusted: number;
  /** Twins on which this run gives p at or below the level. */
  readonly twinsFired: { readonly "0.05": number; readonly "0.01": number };
}

export interface Flags {
  /** Runs that flag the figures at the level. */
  readonly observed: number;
  /** Mean number of flags on a clean twin, and the number that 19 of 20 twins do not exceed. */
  readonly meanOfTwins: number;
  readonly upperOfTwins: number;
  /** Clean twins with at least as many flags as the figures. */
  readonly twinsAsMany: number;
}

/**
 * findings/_clean-twins.json: the whole planned battery run on whole sets of honest figures. Says how many flags a case of this
 * shape shows when nothing is wrong, and corrects each finding for all the others.
 */
export interface BatteryFinding {
  readonly schema: "plumbline/battery@1";
  /** SHA-256 of the keys of all runs and of the settings below. */
  readonly key: string;
  readonly seed: string;
  readonly twins: number;
  readonly draws: number;
  readonly stopAfter: number;
  /** log10 of the share of twins, the figures counted in, whose most surprising run is at least as surprising. */
  readonly log10p: number;
  readonly flags: { readonly "0.05": Flags; readonly "0.01": Flags };
  readonly runs: readonly TwinStanding[];
  readonly leftOut: readonly { readonly id: string; readonly reason: string }[];
}
