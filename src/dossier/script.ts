/**
 * What the page does where JavaScript runs; without it all the same text is there. It only copies text that stands in the page
 * (textContent, never markup), asks for nothing and stores nothing. Marks answer to hover, tap and the arrow keys with the row of
 * the table behind them; tables sort; long parts fold.
 */
export const pageScript = `"use strict";
(() => {
  const all = (root, selector) => Array.from(root.querySelectorAll(selector));
  const folds = all(document, "details[data-fold]");
  for (const part of folds) part.open = false;
  const reveal = () => {
    let target = null;
    try { target = document.getElementById(decodeURIComponent(location.hash.slice(1))); } catch { return; }
    if (!target) return;
    for (let part = target.closest("details"); part; part = part.parentElement && part.parentElement.closest("details")) part.open = true;
    target.scrollIntoView();
  };
  addEventListener("hashchange", reveal);
  if (location.hash) reveal();
  let closed = [];
  addEventListener("beforeprint", () => { closed = folds.filter((part) => !part.open); for (const part of closed) part.open = true; });
  addEventListener("afterprint", () => { for (const part of closed) part.open = false; closed = []; });

  const key = (row, column) => {
    const cell = row.cells[column];
    if (!cell) return "";
    return cell.dataset.sort === undefined ? cell.textContent.trim() : Number(cell.dataset.sort);
  };
  const compare = (a, b) => typeof a === "number" && typeof b === "number" ? a - b : typeof a === "number" ? -1 : typeof b === "number" ? 1 : a < b ? -1 : a > b ? 1 : 0;
  for (const table of all(document, "table[data-sortable]")) {
    const heads = all(table, "thead th");
    heads.forEach((head, column) => {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = head.textContent;
      head.replaceChildren(button);
      button.addEventListener("click", () => {
        const down = head.getAttribute("aria-sort") === "ascending";
        for (const other of heads) other.removeAttribute("aria-sort");
        head.setAttribute("aria-sort", down ? "descending" : "ascending");
        const body = table.tBodies[0];
        const rows = Array.from(body.rows).map((row, place) => ({ row, place, value: key(row, column) }));
        rows.sort((a, b) => (down ? -1 : 1) * compare(a.value, b.value) || a.place - b.place);
        body.append(...rows.map((entry) => entry.row));
      });
    });
  }

  const tip = document.createElement("div");
  tip.className = "tip";
  tip.setAttribute("role", "status");
  tip.hidden = true;
  document.body.append(tip);
  let active = null;
  const hide = () => { tip.hidden = true; if (active) active.classList.remove("pl-active"); active = null; };
  const show = (mark) => {
    if (mark === active) return;
    if (active) active.classList.remove("pl-active");
    active = mark;
    mark.classList.add("pl-active");
    const row = document.getElementById(mark.dataset.row);
    tip.replaceChildren();
    const add = (name, text) => {
      const line = document.createElement("p");
      if (name) { const label = document.createElement("span"); label.className = "tip-key"; label.textContent = name + ": "; line.append(label); }
      line.append(text);
      tip.append(line);
    };
    if (row && !row.closest("table").classList.contains("tiles")) {
      const heads = all(row.closest("table"), "thead th");
      Array.from(row.cells).forEach((cell, i) => { const text = cell.textContent.trim(); if (text) add(heads[i] ? heads[i].textContent : "", text); });
    } else add("", mark.dataset.name || "");
    tip.hidden = false;
    const box = mark.getBoundingClientRect();
    const size = tip.getBoundingClientRect();
    const left = Math.max(8, Math.min(box.left + box.width / 2 - size.width / 2, document.documentElement.clientWidth - size.width - 8));
    const above = box.top - size.height - 10;
    tip.style.left = left + scrollX + "px";
    tip.style.top = (above > 4 ? above : box.bottom + 10) + scrollY + "px";
  };
  for (const plot of all(document, "svg.plot")) {
    const marks = all(plot, ".pl-mark");
    if (marks.length === 0) continue;
    for (const mark of marks) {
      const name = mark.querySelector("title");
      if (name) { mark.dataset.name = name.textContent; name.remove(); }
      mark.addEventListener("pointerenter", () => show(mark));
      mark.addEventListener("click", (event) => { event.stopPropagation(); show(mark); });
      mark.addEventListener("pointerleave", (event) => { if (event.pointerType === "mouse") hide(); });
    }
    plot.setAttribute("tabindex", "0");
    plot.setAttribute("aria-roledescription", "drawing; arrow keys read its marks");
    plot.addEventListener("keydown", (event) => {
      const at = marks.indexOf(active);
      const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
      if (event.key === "Escape") { hide(); return; }
      let next = -1;
      if (step !== undefined) next = at < 0 ? (step > 0 ? 0 : marks.length - 1) : (at + step + marks.length) % marks.length;
      else if (event.key === "Home") next = 0;
      else if (event.key === "End") next = marks.length - 1;
      if (next < 0) return;
      event.preventDefault();
      show(marks[next]);
    });
    plot.addEventListener("focus", () => { if (plot.matches(":focus-visible")) show(marks[0]); });
    plot.addEventListener("blur", hide);
  }
  document.addEventListener("click", hide);
  addEventListener("resize", hide);
})();
`;
