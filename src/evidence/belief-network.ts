import type { BeliefNetwork } from "../core/hypotheses.js";

/** Most joint states that are enumerated. */
export const largestNetwork = 4096;

/** What is wrong with a network, with the path of the place in it. */
export interface NetworkProblem {
  readonly path: readonly (string | number)[];
  readonly what: string;
  readonly fix: string;
}

export interface NetworkAnswer {
  /** P(what was observed) under the tables. */
  readonly probabilityOfObserved: number;
  /** One for each state of the node asked about, in its order. */
  readonly states: readonly { readonly state: string; readonly before: number; readonly after: number }[];
  /**
   * For each node, how far the answer moves when the odds of any single entry of its table are halved or doubled, the rest of the
   * row in proportion: lowest and highest probability of each state after what was observed.
   */
  readonly sensitivity: readonly {
    readonly node: string;
    readonly states: readonly { readonly state: string; readonly lower: number; readonly upper: number }[];
  }[];
}

type Node = BeliefNetwork["nodes"][number];

/** Whether all tables are given and can be: acyclic, one row for each combination of the parents' states, rows that add up to 1. */
export function networkProblems(network: BeliefNetwork): readonly NetworkProblem[] {
  const problems: NetworkProblem[] = [];
  const report = (path: readonly (string | number)[], what: string, fix: string): void => {
    problems.push({ path, what, fix });
  };
  const byId = new Map<string, Node>();
  network.nodes.forEach((node, i) => {
    if (byId.has(node.id)) report(["nodes", i, "id"], `The node "${node.id}" is there twice.`, "Give one another id.");
    byId.set(node.id, node);
    if (new Set(node.states).size < node.states.length)
      report(["nodes", i, "states"], `The node "${node.id}" has a state twice.`, "Delete one.");
  });
  network.nodes.forEach((node, i) => {
    checkNode(node, i, byId, report);
  });
  const cycle = network.nodes.find(({ id }) => ancestors(id, byId).has(id));
  if (cycle !== undefined)
    report(["nodes"], `The node "${cycle.id}" depends on itself.`, "Delete one of the arrows of the circle.");
  checkAsked(network, byId, report);
  const size = network.nodes.reduce((product, { states }) => product * states.length, 1);
  if (size > largestNetwork)
    report(
      ["nodes"],
      `The network has ${size} joint states; at most ${largestNetwork} are enumerated.`,
      "Leave out nodes: a network that nobody can read convinces nobody.",
    );
  if (problems.length === 0 && answerOf(network).probabilityOfObserved === 0)
    report(
      ["observed"],
      "By the tables this can never be observed.",
      "Correct the zeros in the tables, or what was observed.",
    );
  return problems;
}

type Report = (path: readonly (string | number)[], what: string, fix: string) => void;

function checkNode(node: Node, index: number, byId: ReadonlyMap<string, Node>, report: Report): void {
  const at = ["nodes", index];
  const parents = node.parents.map((id) => byId.get(id));
  node.parents.forEach((id, k) => {
    if (!byId.has(id)) report([...at, "parents", k], `There is no node "${id}".`, "Correct the id, or add the node.");
    if (node.parents.indexOf(id) < k) report([...at, "parents", k], `"${id}" is a parent twice.`, "Delete one.");
  });
  const seen = new Set<string>();
  node.table.forEach(({ when, p }, k) => {
    const row = [...at, "table", k];
    if (p.length !== node.states.length)
      report(
        [...row, "p"],
        `The row has ${p.length} probabilities for ${node.states.length} states.`,
        "Write one for each state, in order.",
      );
    const sum = p.reduce((total, one) => total + one, 0);
    if (Math.abs(sum - 1) > 1e-9)
      report(
        [...row, "p"],
        `The probabilities of the row add up to ${Number(sum.toPrecision(10))}.`,
        "Let them add up to 1.",
      );
    for (const id of Object.keys(when))
      if (!node.parents.includes(id))
        report([...row, "when"], `"${id}" is no parent of "${node.id}".`, "Delete it, or add it to parents.");
    parents.forEach((parent, j) => {
      const state = when[node.parents[j] ?? ""];
      if (parent === undefined) return;
      if (state === undefined || !parent.states.includes(state))
        report(
          [...row, "when"],
          state === undefined
            ? `The row does not say in which state "${parent.id}" is.`
            : `"${parent.id}" has no state "${state}".`,
          `Write one of ${parent.states.join(", ")}.`,
        );
    });
    const key = JSON.stringify(node.parents.map((id) => when[id]));
    if (seen.has(key)) report(row, "There are two rows for the same states of the parents.", "Delete one.");
    seen.add(key);
  });
  const needed = parents.reduce((product, parent) => product * (parent?.states.length ?? 1), 1);
  if (parents.every((parent) => parent !== undefined) && node.table.length < needed)
    report(
      [...at, "table"],
      `The table of "${node.id}" has ${node.table.length} of ${needed} rows.`,
      "Write a row for each combination of the parents' states, or leave the network out: it is worth nothing where a table is guessed by its absence.",
    );
}

function checkAsked({ query, observed }: BeliefNetwork, byId: ReadonlyMap<string, Node>, report: Report): void {
  if (!byId.has(query)) report(["query"], `There is no node "${query}".`, "Name one of the nodes.");
  if (Object.hasOwn(observed, query))
    report(
      ["observed", query],
      `The node asked about, "${query}", is said to be observed.`,
      "Ask about another, or delete it here.",
    );
  for (const [id, state] of Object.entries(observed)) {
    const node = byId.get(id);
    if (node === undefined) report(["observed", id], `There is no node "${id}".`, "Correct the id.");
    else if (!node.states.includes(state))
      report(["observed", id], `"${id}" has no state "${state}".`, `Write one of ${node.states.join(", ")}.`);
  }
}

function ancestors(id: string, byId: ReadonlyMap<string, Node>): ReadonlySet<string> {
  const found = new Set<string>();
  const waiting = [...(byId.get(id)?.parents ?? [])];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    waiting.push(...(byId.get(next)?.parents ?? []));
  }
  return found;
}

/** The answer by summing over every joint state. The network must be without problems. */
export function answerNetwork(network: BeliefNetwork): NetworkAnswer {
  const { query, states, probabilityOfObserved, sums, before } = answerOf(network);
  const after = sums.map((sum) => sum / probabilityOfObserved);
  return {
    probabilityOfObserved,
    states: states.map((state, i) => ({ state, before: before[i] ?? 0, after: after[i] ?? 0 })),
    sensitivity: network.nodes.map((node, i) => ({ node: node.id, states: movedBy(network, i, query, sums) })),
  };
}

interface Sums {
  readonly query: number;
  readonly states: readonly string[];
  readonly probabilityOfObserved: number;
  /** P(state of the node asked about, what was observed), by state. */
  readonly sums: readonly number[];
  readonly before: readonly number[];
}

function answerOf(network: BeliefNetwork): Sums {
  const query = network.nodes.findIndex(({ id }) => id === network.query);
  const { states } = network.nodes[query]!;
  const sums = states.map(() => 0);
  const before = states.map(() => 0);
  eachJointState(network, (chosen, entries, consistent) => {
    const state = chosen[query]!;
    const joint = entries.reduce((product, entry) => product * entry, 1);
    before[state]! += joint;
    if (consistent) sums[state]! += joint;
  });
  return { query, states, sums, before, probabilityOfObserved: sums.reduce((total, sum) => total + sum, 0) };
}

/** Calls back with each joint state: the state of each node, the entry of its table, and whether it agrees with the observed. */
function eachJointState(
  network: BeliefNetwork,
  visit: (chosen: readonly number[], entries: readonly number[], consistent: boolean, rows: readonly number[]) => void,
): void {
  const { nodes, observed } = network;
  const at = new Map(nodes.map(({ id }, i) => [id, i]));
  const parents = nodes.map((node) => node.parents.map((id) => at.get(id)!));
  // Rows by the parents' states in mixed radix.
  const rowOf = nodes.map((node, i) => {
    const rows = new Map<number, number>();
    node.table.forEach(({ when }, row) => {
      rows.set(
        codeOf(parents[i]!, (parent) => nodes[parent]!.states.indexOf(when[nodes[parent]!.id]!), nodes),
        row,
      );
    });
    return rows;
  });
  const wanted = nodes.map(({ id, states }) => (observed[id] === undefined ? -1 : states.indexOf(observed[id])));
  const chosen = nodes.map(() => 0);
  for (;;) {
    const rows = nodes.map((_, i) => rowOf[i]!.get(codeOf(parents[i]!, (parent) => chosen[parent]!, nodes))!);
    const entries = nodes.map((node, i) => node.table[rows[i]!]!.p[chosen[i]!]!);
    visit(
      chosen,
      entries,
      wanted.every((state, i) => state === -1 || state === chosen[i]),
      rows,
    );
    let place = 0;
    while (place < nodes.length && (chosen[place]! += 1) === nodes[place]!.states.length) chosen[place++] = 0;
    if (place === nodes.length) return;
  }
}

function codeOf(parents: readonly number[], stateOf: (parent: number) => number, nodes: readonly Node[]): number {
  return parents.reduce((code, parent) => code * nodes[parent]!.states.length + stateOf(parent), 0);
}

/**
 * P(asked, observed) is linear in the entries of one row (Coupé and van der Gaag 2002), so one pass gives the coefficients from
 * which every change of an entry follows.
 */
function movedBy(
  network: BeliefNetwork,
  index: number,
  query: number,
  sums: readonly number[],
): NetworkAnswer["sensitivity"][number]["states"] {
  const node = network.nodes[index]!;
  const { states } = network.nodes[query]!;
  const slopes = node.table.map((row) => row.p.map(() => states.map(() => 0)));
  eachJointState(network, (chosen, entries, consistent, rows) => {
    if (!consistent) return;
    const others = entries.reduce((product, entry, i) => (i === index ? product : product * entry), 1);
    slopes[rows[index]!]![chosen[index]!]![chosen[query]!]! += others;
  });
  const total = sums.reduce((sum, one) => sum + one, 0);
  const lower = sums.map((sum) => sum / total);
  const upper = [...lower];
  node.table.forEach(({ p }, row) => {
    p.forEach((_, entry) => {
      for (const factor of [0.5, 2]) {
        const moved = withOdds(p, entry, factor);
        const next = sums.map((sum, s) =>
          moved.reduce((value, one, k) => value + (one - p[k]!) * slopes[row]![k]![s]!, sum),
        );
        const whole = next.reduce((sum, one) => sum + one, 0);
        if (!(whole > 0)) continue;
        next.forEach((one, s) => {
          // Rounding may leave a sum of zero a little below it.
          const probability = Math.min(1, Math.max(0, one / whole));
          lower[s] = Math.min(lower[s]!, probability);
          upper[s] = Math.max(upper[s]!, probability);
        });
      }
    });
  });
  return states.map((state, s) => ({ state, lower: lower[s]!, upper: upper[s]! }));
}

/** A row with the odds of one entry multiplied, the others in their old proportion. Zero and one stay: they are certain. */
function withOdds(p: readonly number[], entry: number, factor: number): readonly number[] {
  const old = p[entry]!;
  if (old === 0 || old === 1) return p;
  const moved = (factor * old) / (1 - old + factor * old);
  return p.map((one, k) => (k === entry ? moved : (one * (1 - moved)) / (1 - old)));
}
