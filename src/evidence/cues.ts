import type { rates } from "../core/claims.js";

type Rate = (typeof rates)[number];

/** Words that say that a number is so many a day, week, month or year, behind it and before it. */
const rateCues: readonly (readonly [Rate, RegExp, RegExp])[] = [
  [
    "day",
    /(?:\b(?:a|per|each|every|par|pro|je|por|al|cada|chaque|au)\s+(?:day|jour|tag|d[ií]a)\b|\/\s?(?:day|d|jour|tag|d[ií]a)\b|\b(?:daily|quotidien\w*|journali\S+|t[äa]glich\w*|am tag|diari[oa]s?|diariamente)\b|(?:每天|每日|一天))/iu,
    /(?:每天|每日|日均|平均每天|\bdaily|\bt[äa]glich|\bdiariamente|\bchaque jour|\bcada d[ií]a|\beach day|\bevery day|\bpro tag)\D{0,16}$/iu,
  ],
  [
    "week",
    /(?:\b(?:a|per|each|every|par|pro|je|por|a la|cada|chaque)\s+(?:week|semaine|woche|semana)\b|\/\s?(?:week|semaine|woche|semana)\b|\b(?:weekly|hebdomadaire\w*|w[öo]chentlich\w*|semanal\w*)\b|(?:每周|每星期|每週))/iu,
    /(?:每周|每星期|每週|\bweekly|\bw[öo]chentlich|\bsemanalmente|\beach week|\bevery week)\D{0,16}$/iu,
  ],
  [
    "month",
    /(?:\b(?:a|per|each|every|par|pro|je|por|al|cada|chaque)\s+(?:month|mois|monat|mes)\b|\/\s?(?:month|mois|monat|mes)\b|\b(?:monthly|mensuel\w*|monatlich\w*|im monat|mensual\w*)\b|(?:每月|每个月|一个月))/iu,
    /(?:每月|每个月|月均|\bmonthly|\bmonatlich|\bmensualmente|\beach month|\bevery month)\D{0,16}$/iu,
  ],
  [
    "year",
    /(?:\b(?:a|per|each|every|par|pro|je|por|al|cada|chaque)\s+(?:year|annum|an|jahr|a[ñn]o)\b|\/\s?(?:year|yr|an|jahr|a[ñn]o)\b|\b(?:yearly|annually|annuel\w*|j[äa]hrlich\w*|im jahr|anual\w*|annual\w*)\b|(?:每年|一年))/iu,
    /(?:每年|年均|\bannually|\bj[äa]hrlich|\banualmente|\beach year|\bevery year|\bannual)\D{0,16}$/iu,
  ],
];

/** How many of the period make a year, at least and at most. */
export const perYear: Readonly<Record<Rate, readonly [number, number]>> = {
  day: [365, 366],
  week: [52, 53],
  month: [12, 12],
  year: [1, 1],
};

const reach = 40;

/** The rate at which a number is printed, from the words near it in its sentence; the nearest behind it comes first. */
export function rateAt(text: string, start: number, end: number): Rate | undefined {
  const after = /^[^.;!?。；\n]*/u.exec(text.slice(end, end + reach))?.[0] ?? "";
  const found = rateCues
    .map(([rate, behind]) => ({ rate, at: after.search(behind) }))
    .filter(({ at }) => at !== -1)
    .sort((a, b) => a.at - b.at)[0];
  if (found !== undefined) return found.rate;
  const before = text.slice(Math.max(0, start - reach), start);
  return rateCues.find(([, , ahead]) => ahead.test(before))?.[0];
}

export type OpenEnd = "at least" | "at most";

const atLeast =
  /(?:\b(?:more than|over|above|at least|no fewer than|no less than|in excess of|exceed(?:s|ing)?|upwards? of|plus de|plus d['’]|au moins|au-del[àa] de|mehr als|[üu]ber|mindestens|wenigstens|m[áa]s de|al menos|por lo menos|supera(?:n|r)?(?: los| las)?)|超过|超過|逾|至少|不少于|不低于|多于|高于|>|≥)\s*(?:an?\s)?(?:the\s)?$/iu;
const atMost =
  /(?:\b(?:fewer than|less than|under|below|at most|up to|as many as|as high as|as much as|no more than|nearly|almost|moins de|moins d['’]|au plus|jusqu['’][àa]|pr[èe]s de|presque|weniger als|unter|h[öo]chstens|bis zu|fast|beinahe|knapp|menos de|a lo sumo|como m[áa]ximo|hasta|casi)|不到|不足|最多|至多|少于|低于|高达|多达|近|<|≤)\s*(?:an?\s)?(?:the\s)?$/iu;
const atLeastBehind = /^\s?(?:\+|or more\b|and more\b|ou plus\b|oder mehr\b|o m[áa]s\b|以上|余|餘|多)/iu;
const atMostBehind = /^\s?(?:or fewer\b|or less\b|ou moins\b|oder weniger\b|o menos\b|以下|以内)/iu;

/** Whether a number is printed as one end of an open range. */
export function openEndAt(text: string, start: number, end: number): OpenEnd | undefined {
  const before = text.slice(Math.max(0, start - 28), start);
  const after = text.slice(end, end + 12);
  if (atLeast.test(before) || atLeastBehind.test(after)) return "at least";
  if (atMost.test(before) || atMostBehind.test(after)) return "at most";
  return undefined;
}

const dash =
  /^\s*(?:-\s+(?:to|bis|à|a)|-|‐|‑|–|—|−|~|～|to|through|till|until|up to|à|a|hasta|bis|至|到)\s*(?:about\s|environ\s|etwa\s|unos\s)?$/iu;
const and = /^\s*(?:and|et|und|y|e|和|与|與)\s*$/iu;
const between = /(?:\bbetween|\bfrom|\bentre|\bzwischen|介于|在)\s*(?:about\s|environ\s|les\s|los\s|the\s)?$/iu;

/** Whether two numbers that follow each other are printed as the ends of a range. */
export function isRange(text: string, first: { start: number; end: number }, second: { start: number }): boolean {
  if (second.start - first.end > 24) return false;
  // "60,000 organs to 100,000": one word may stand between the first number and the sign.
  const gap = text.slice(first.end, second.start).replace(/^\s?(?!to\b|bis\b|and\b|und\b)\p{L}{3,12}(?=\s)/iu, "");
  if (dash.test(gap) || dash.test(text.slice(first.end, second.start))) return true;
  return and.test(gap) && between.test(text.slice(Math.max(0, first.start - 20), first.start));
}

/** What makes a place doubtful as a quantity; shown beside the hit, which stays. */
export function cautionsAt(text: string, start: number, end: number): readonly string[] {
  const [before, after] = [text.slice(Math.max(0, start - 12), start), text.slice(end, end + 12)];
  return [
    ...(/^\s?(?:%|per ?cent\b|percent\b|prozent\b|pour cent\b|por ciento\b)/iu.test(after) || /百分之$/u.test(before)
      ? ["a percentage"]
      : []),
    ...(/^(?:st|nd|rd|th|e|er|ère|ème|º|ª)\b/iu.test(after) || /第$/u.test(before) ? ["an ordinal"] : []),
    ...(/[A-Za-z/_]$/u.test(before) && !/(?:USD|RMB|EUR|CHF)$/u.test(before)
      ? ["part of a longer identifier or word"]
      : []),
    ...(/^\s?(?:°|km|cm|mm|kg|mg|ml|m²|€|\$|usd\b|rmb\b|yuan\b|元|dollars?\b|euros?\b)/iu.test(after) ||
    /(?:[$€£¥]|USD|RMB|EUR)\s?$/u.test(before)
      ? ["a measure or a sum of money"]
      : []),
    ...(/^年/u.test(after) ? ["a year"] : []),
  ];
}
