/** Words that weaken a statement, in the five languages of the number reader. */
const hedge =
  /\b(?:may|might|could|suspect(?:ed|s)?|alleged(?:ly)?|allegations?|reported(?:ly)?|possibl[ey]|perhaps|probabl[ey]|presum(?:ed|ably)|apparent(?:ly)?|estimated?|estimates|suggests?|appears?|seems?|likely|up to|as (?:high|many|much) as|potential(?:ly)?|unconfirmed|unverified|pourrai(?:t|ent)|peut-[êe]tre|présumée?s?|soupçonnée?s?|estimée?s?|allégué\w*|jusqu['’]à|vermutlich|mutmaßlich\w*|angeblich\w*|möglicherweise|vielleicht|könnten?|geschätzt\w*|dürften?|podrían?|quizás?|tal vez|presunt[oa]s?|supuest[oa]s?|sospechos[oa]s?|estimad[oa]s?|se estima)(?!\p{L})|据称|涉嫌|疑似|怀疑|可能|或许|估计|據稱|涉嫌|懷疑|或許|估計|高达|多达/giu;

/** The weakening words of a text, each once, as they stand, in order. */
export function hedgesIn(text: string): readonly string[] {
  const found = new Map<string, string>();
  for (const [word] of text.matchAll(hedge)) if (!found.has(word.toLowerCase())) found.set(word.toLowerCase(), word);
  return [...found.values()];
}
