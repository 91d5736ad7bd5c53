import { answerNetwork } from "../evidence/belief-network.js";
import type { BeliefNetwork, HypothesisSet } from "../core/hypotheses.js";
import { h, type Element, type Node } from "../core/markup.js";
import { separated, table, type Page } from "./page.js";

/** A network whose tables are all given: its tables, its answer, and how far single entries move it. */
export function beliefNetwork(page: Page, set: HypothesisSet): readonly Element[] {
  const { network } = set;
  if (network === undefined) return [];
  const query = network.nodes.findIndex(({ id }) => id === network.query);
  const { states, sensitivity } = answerNetwork(network);
  const from = `network:${set.id}#`;
  const nodes = `hypotheses:${set.id}#/network/nodes`;
  return [
    h("p", { class: "label" }, "A network of beliefs, computed from the tables that were given"),
    h(
      "p",
      { class: "small" },
      "The answer is exact arithmetic on the tables and no better than they are. What it is worth stands in the table of sensitivity: where one entry that nobody knows well moves the answer far, the answer is not known.",
    ),
    h(
      "p",
      { class: "small" },
      "Asked: ",
      page.prose(`${nodes}/${query}/text`),
      ". Observed: ",
      ...observed(page, set, network),
      ".",
    ),
    table(
      "Answer of the network",
      [{ name: "State" }, { name: "Before" }, { name: "After what was observed" }],
      states.map((_, i) =>
        h(
          "tr",
          {},
          h("th", { scope: "row" }, page.prose(`${from}/states/${i}/state`)),
          h("td", {}, page.value(`${from}/states/${i}/before`, "percent1")),
          h("td", {}, page.value(`${from}/states/${i}/after`, "percent1")),
        ),
      ),
    ),
    h(
      "p",
      { class: "small" },
      "Sensitivity: lowest and highest answer when the odds of any single entry of a table are halved or doubled. An entry of zero or one stays: its author holds it to be certain.",
    ),
    table(
      "Sensitivity of the answer",
      [{ name: "Table" }, { name: "It rests on" }, ...stateColumns(page, `${nodes}/${query}`, states.length)],
      sensitivity.map((moved, i) =>
        h(
          "tr",
          {},
          h("th", { scope: "row" }, page.prose(`${nodes}/${i}/text`)),
          h("td", {}, page.prose(`${nodes}/${i}/basis`)),
          moved.states.map((_, k) =>
            h(
              "td",
              {},
              page.value(`${from}/sensitivity/${i}/states/${k}/lower`, "percent1"),
              " to ",
              page.value(`${from}/sensitivity/${i}/states/${k}/upper`, "percent1"),
            ),
          ),
        ),
      ),
    ),
    h("p", { class: "small" }, "The tables:"),
    ...network.nodes.map((node, i) => tableOf(page, `${nodes}/${i}`, node)),
  ];
}

function stateColumns(page: Page, node: string, count: number): readonly { readonly name: Element }[] {
  return Array.from({ length: count }, (_, i) => ({ name: page.prose(`${node}/states/${i}`) }));
}

function observed(page: Page, set: HypothesisSet, network: BeliefNetwork): readonly Node[] {
  const seen = Object.keys(network.observed);
  if (seen.length === 0) return ["nothing"];
  return separated(
    seen.map((id) => [
      page.prose(`hypotheses:${set.id}#/network/nodes/${network.nodes.findIndex((node) => node.id === id)}/text`),
      ": ",
      page.prose(`hypotheses:${set.id}#/network/observed/${id}`),
    ]),
    "; ",
  );
}

function tableOf(page: Page, from: string, node: BeliefNetwork["nodes"][number]): Element {
  return table(
    "Table of a node",
    [{ name: "Given" }, ...stateColumns(page, from, node.states.length)],
    node.table.map((row, k) =>
      h(
        "tr",
        {},
        h(
          "th",
          { scope: "row" },
          page.prose(`${from}/text`),
          node.parents.length === 0 ? "" : ", where ",
          ...separated(
            node.parents.map((parent) => [
              page.value(`${from}/parents/${node.parents.indexOf(parent)}`, "string"),
              ": ",
              page.prose(`${from}/table/${k}/when/${parent}`),
            ]),
            ", ",
          ),
        ),
        row.p.map((_, j) => h("td", {}, page.value(`${from}/table/${k}/p/${j}`, "plain"))),
      ),
    ),
  );
}
