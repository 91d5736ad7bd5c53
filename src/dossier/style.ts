import { plotStyle } from "../plots/style.js";

/** The look of the page: system fonts only, one accent, light, dark, phone and print. */
export const pageStyle = `
:root {
  color-scheme: light dark;
  --serif: Charter, "Bitstream Charter", "Sitka Text", "Iowan Old Style", Cambria, "Liberation Serif", "Noto Serif", Georgia, serif;
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", "Liberation Sans", Arial, sans-serif;
  --mono: ui-monospace, "SF Mono", "Cascadia Mono", Menlo, Consolas, "Liberation Mono", monospace;
  --paper: #fffefb; --raised: #f6f4ee; --ink: #1b1d1f; --quiet: #5a5f66; --grid: #dedbd2; --rule: #c9c5ba;
  --accent: #00588f; --dot: #a9a79f; --dot-strong: #77756d;
  --blue: #0072b2; --vermillion: #c44f00; --green: #00805f; --purple: #a8578a; --orange: #b07400; --sky: #2f86b8;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #15171a; --raised: #1e2125; --ink: #e8e6e1; --quiet: #a5a9af; --grid: #33373d; --rule: #464b52;
    --accent: #7cc4f2; --dot: #6d727a; --dot-strong: #9a9fa7;
    --blue: #56b4e9; --vermillion: #f0894a; --green: #2fc39b; --purple: #dd9cc4; --orange: #e69f00; --sky: #a5d8f3;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 1rem; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.0625rem/1.58 var(--serif); font-variant-numeric: tabular-nums lining-nums; overflow-wrap: break-word; }
.layout { max-width: 74rem; margin: 0 auto; padding: 0 1.25rem 5rem; }
@media (min-width: 68rem) {
  .layout { display: grid; grid-auto-flow: row dense; grid-template-columns: minmax(0, 50rem) 13rem; column-gap: 5rem; justify-content: space-between; }
  .masthead, .corrections, .example { grid-column: 1 / -1; }
  main { grid-column: 1; grid-row: auto; }
  .contents { grid-column: 2; position: sticky; top: 2rem; align-self: start; margin-top: 3.4rem; }
}
p, ul, ol, dl, blockquote { margin: 0 0 .9rem; }
main p, main ul, main ol.record, main ol.steps, .question, .summary { max-width: 42rem; }
a { color: var(--accent); text-underline-offset: .16em; text-decoration-thickness: 1px; }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 2.5px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
h3::first-letter, h4::first-letter, .terms::first-letter { text-transform: uppercase; }
h1, h2, h3, h4 { line-height: 1.22; text-wrap: balance; font-weight: 700; }
h1 { font-size: clamp(1.9rem, 5vw, 2.9rem); letter-spacing: -.012em; margin: .4rem 0 .8rem; max-width: 22em; }
h2 { font-size: clamp(1.45rem, 3.4vw, 1.8rem); margin: 3.6rem 0 1rem; padding-top: .7rem; border-top: 3px solid var(--ink); }
h3 { font-size: 1.24rem; margin: 2.2rem 0 .6rem; }
h4 { font-size: 1.06rem; margin: 1.5rem 0 .5rem; }
.drawing-title { font: 650 1rem/1.35 var(--sans); margin: 0 0 .2rem; }
small, .credit, .note, .of, .label, .run, .subject, .recompute, .tally, .kicker, figcaption, summary, .contents, .facts, .points dt, .weight, .box-title, table, .skip, .description { font-family: var(--sans); }
small, .credit, .note, .of, .run, .recompute, .tally, figcaption, .description { font-size: .84rem; line-height: 1.5; color: var(--quiet); }
code { font-family: var(--mono); font-size: .86em; overflow-wrap: anywhere; }
.hash { font-size: .74rem; color: var(--quiet); }
.n { white-space: nowrap; }
ul.plain { list-style: none; padding: 0; margin: 0; }
q { quotes: "\\201c" "\\201d" "\\2018" "\\2019"; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip { position: absolute; left: -999rem; }
.skip:focus { left: 1rem; top: .5rem; background: var(--paper); padding: .4rem .8rem; z-index: 3; }

.kicker { margin: 0; padding: 2.2rem 0 0; font-size: .84rem; font-weight: 650; letter-spacing: .06em; text-transform: uppercase; color: var(--accent); }
.stamp { margin-left: 1rem; color: var(--quiet); font-weight: 450; letter-spacing: 0; text-transform: none; }
.question { font-size: clamp(1.15rem, 2.6vw, 1.4rem); line-height: 1.42; max-width: 36em; }
.straight { font: 600 .92rem var(--sans); }
.facts { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 15rem), 1fr)); gap: 1rem 2.2rem; margin: 1.8rem 0 0; padding: 1.1rem 0 0; border-top: 1px solid var(--rule); font-size: .86rem; line-height: 1.45; }
.facts dt, .points dt { font-size: .78rem; font-weight: 600; color: var(--quiet); margin: 0 0 .1rem; }
.facts dd { margin: 0; }
.facts .broad { grid-column: 1 / -1; }
.small { font-size: .9rem; line-height: 1.5; }
.facts li + li { margin-top: .25rem; }
.facts small { font-size: inherit; }
.corrections, .example { margin: 1.4rem 0 0; padding: .9rem 1.2rem; border: 2px solid var(--ink); }
.box-title { font-size: .84rem; font-weight: 700; margin: 0 0 .4rem; }
.corrections ul { margin: 0; padding-left: 1.1rem; }
.contents { font-size: .86rem; line-height: 1.35; }
.contents ul { list-style: none; margin: 0; padding: 0; }
.contents li { padding: .32rem 0; border-top: 1px solid var(--grid); }
.contents a { color: inherit; text-decoration: none; }
.contents a:hover { color: var(--accent); text-decoration: underline; }
@media screen and (max-width: 67.99rem) {
  .contents { margin-top: 1.6rem; }
  .contents ul { display: flex; flex-wrap: wrap; gap: .1rem 1.1rem; }
  .contents li { border: 0; }
  .contents a { color: var(--accent); text-decoration: underline; }
}

.record { list-style: none; padding: 0; }
.record li { padding: .85rem 0 .85rem 1.1rem; border-left: 4px solid var(--rule); margin-bottom: .55rem; }
.record .answer { display: block; font-size: 1.12rem; line-height: 1.48; }
.record .weight { display: block; }
.record .asked { display: block; margin: .1rem 0 .3rem; font: .9rem/1.45 var(--sans); color: var(--quiet); }
.record .asked b { font-weight: 600; color: var(--ink); }
.to-finding { font: .84rem var(--sans); }
.to-finding::after { content: "\\00a0\\2192"; }
.weight { margin: 0; font-size: .78rem; font-weight: 650; color: var(--quiet); }
.record .weight-contradiction, .finding.weight-contradiction { border-left-color: var(--ink); border-left-style: double; border-left-width: 6px; }
.record .weight-hard, .finding.weight-hard { border-left-color: var(--accent); }
.record .weight-strange, .finding.weight-strange { border-left-color: var(--accent); border-left-style: dashed; }
.weight-contradiction > .weight, .weight-hard > .weight { color: var(--ink); }

.finding { margin: 3rem 0 0; padding: .2rem 0 .2rem 1.4rem; border-left: 4px solid var(--rule); }
.finding h3 { margin: .25rem 0 .35rem; font-size: 1.4rem; }
.subject { margin: 0 0 .3rem; font-size: .95rem; line-height: 1.45; }
.finding > .answer { font-size: 1.16rem; line-height: 1.48; }
.points { display: grid; grid-template-columns: 11rem minmax(0, 1fr); gap: 0; max-width: 46rem; margin: 1.2rem 0; border-bottom: 1px solid var(--grid); }
.points > div { display: contents; }
.points dt, .points dd { margin: 0; padding: .55rem 0; border-top: 1px solid var(--grid); }
.points dt { padding-right: 1rem; padding-top: .68rem; }
.points dd { font-size: .97rem; line-height: 1.5; }
.caution { border: 1px solid var(--rule); padding: .6rem 1rem; }
.caution p, .caution ul { margin: 0; }
.recompute { margin-top: 1rem; }

.drawing { margin: 1.8rem 0 2.2rem; }
.drawing h3, .drawing h4 { margin-bottom: .5rem; }
.drawing .narrow { display: none; }
.drawing .wide, .drawing .narrow { margin: .6rem 0; }
figcaption { margin: .2rem 0 .6rem; }
@media screen and (max-width: 38rem) {
  .drawing .wide { display: none; }
  .drawing .narrow { display: block; }
  .drawing .narrow .plot { width: 100%; max-width: 28rem; }
}
@media screen and (max-width: 48rem) {
  .points { grid-template-columns: minmax(0, 1fr); }
  .points dd { border-top: 0; padding-top: 0; }
  .points dt { padding-bottom: .1rem; }
  .finding { padding-left: .9rem; }
}

details { margin: .6rem 0 1rem; }
summary { cursor: pointer; font-size: .88rem; font-weight: 600; padding: .35rem 0; color: var(--accent); width: fit-content; }
.scroll { position: relative; overflow-x: auto; max-width: 100%; margin: .4rem 0 1rem; border-top: 1px solid var(--ink); border-bottom: 1px solid var(--rule); }
table { border-collapse: collapse; width: 100%; font-size: .84rem; line-height: 1.42; }
th, td { text-align: left; vertical-align: top; padding: .45rem .9rem .45rem 0; border-top: 1px solid var(--grid); min-width: 4.5rem; }
td:last-child, th:last-child { padding-right: .3rem; }
thead th { border-top: 0; font-weight: 600; color: var(--quiet); vertical-align: bottom; white-space: nowrap; }
th.number, td.number { text-align: right; padding-right: 1.3rem; }
td small { font-size: inherit; }
td.number small { white-space: nowrap; }
.wide-cell { min-width: 15rem; }
.printed { font-weight: 650; white-space: nowrap; }
.tiles th, .tiles td { min-width: 3.6rem; }
tr.own { font-weight: 650; }
tr:target, .side:target, li:target { background: var(--raised); }
th button { all: unset; cursor: pointer; }
th button:focus-visible { outline: 2.5px solid var(--accent); }
th button::after { content: "\\00a0\\2195"; color: var(--quiet); }
th[aria-sort="ascending"] button::after { content: "\\00a0\\2191"; color: var(--accent); }
th[aria-sort="descending"] button::after { content: "\\00a0\\2193"; color: var(--accent); }
.speaks { font-weight: 650; min-width: 8rem; }
.speaks-not .speaks { font-weight: 400; color: var(--quiet); }

.comparison { margin: 1.4rem 0; padding: 1.1rem 1.3rem 1.2rem; background: var(--raised); }
.comparison h4 { margin: 0 0 .15rem; font-size: 1.16rem; }
.comparison .label { margin: 0 0 .8rem; }
.label { font-size: .8rem; color: var(--quiet); }
.pair, .sides { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 15rem), 1fr)); gap: 1.2rem 2rem; }
.sides { grid-template-columns: repeat(auto-fit, minmax(min(100%, 19rem), 1fr)); }
.sides > div > h3 { margin-top: .8rem; }
.side { border-top: 2px solid var(--ink); padding-top: .5rem; }
.big { font-size: 1.7rem; line-height: 1.2; margin: 0 0 .2rem; }
.big small { font-size: .84rem; }
.side p { margin-bottom: .35rem; }
blockquote { margin-left: 0; margin-right: 0; }
.side blockquote { margin-bottom: .4rem; font-size: .97rem; line-height: 1.45; }
.comparison .points { margin-bottom: 0; max-width: none; border-bottom: 0; }
.speaker { border-top: 1px solid var(--rule); padding-top: .2rem; margin-bottom: 1.2rem; }
.speaker h4 { margin: .5rem 0 .3rem; font-size: 1rem; }
.statement { margin-bottom: 1.1rem; }
.declared { border-top: 1px solid var(--grid); padding: .6rem 0 .3rem; max-width: 46rem; }
.declared h4 { margin: 0 0 .3rem; text-wrap: wrap; }
.declared p { margin: 0 0 .3rem; }
.terms { font: .9rem/1.5 var(--sans); }
.statement blockquote { margin: .4rem 0; font-size: 1.04rem; line-height: 1.5; }
.statement blockquote::before { content: "\\201c"; } .statement blockquote::after { content: "\\201d"; }
.statement p { margin: 0; }
.sources { list-style: none; padding: 0; font-size: .95rem; }
.sources li { padding: .5rem 0; border-top: 1px solid var(--grid); line-height: 1.45; }
.address { overflow-wrap: anywhere; font-family: var(--sans); font-size: .86rem; }
.method { margin: 0; border-top: 1px solid var(--grid); padding: .4rem 0; }
.method summary h3 { display: inline; font-size: 1.1rem; color: var(--ink); }
.command { background: var(--raised); padding: .1rem .4rem; }
.tip { position: absolute; z-index: 2; max-width: min(22rem, 92vw); background: var(--paper); color: var(--ink); border: 1px solid var(--ink); padding: .6rem .8rem; font: .84rem/1.42 var(--sans); box-shadow: 0 4px 18px rgb(0 0 0 / .18); }
.tip p { margin: 0 0 .2rem; }
.tip p:last-child { margin: 0; }
.tip .tip-key { color: var(--quiet); }
.colophon { font: .8rem/1.5 var(--sans); color: var(--quiet); border-top: 1px solid var(--rule); margin-top: 4rem; padding-top: .8rem; }
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
@media print {
  :root { color-scheme: light; --paper: #fff; --raised: #fff; --ink: #000; --quiet: #333; --grid: #ccc; --rule: #999; --accent: #000; --dot: #999; --dot-strong: #555; --blue: #0072b2; --vermillion: #c44f00; --green: #00805f; --purple: #a8578a; --orange: #b07400; --sky: #2f86b8; }
  @page { margin: 18mm 16mm; }
  body { font-size: 10pt; line-height: 1.42; }
  .layout { display: block; max-width: none; padding: 0; }
  .contents, .skip, .straight, .tip { display: none; }
  .drawing .wide { display: block; } .drawing .narrow { display: none; }
  .plot { width: 100%; max-width: 150mm; }
  .scroll { overflow: visible; }
  table { font-size: 7.6pt; } th, td { min-width: 0; padding-right: 2mm; } .wide-cell { min-width: 0; } thead th, .printed { white-space: normal; }
  .tiles { font-size: 5.5pt; } .tiles th, .tiles td { padding: .5mm; }
  details::details-content { content-visibility: visible; display: block; height: auto; }
  summary { list-style: none; color: #000; }
  h2, h3, h4, summary, .weight, .asked, .label, .drawing-title, .description { break-after: avoid; break-inside: avoid; }
  .record li { break-inside: avoid; }
  tr, .comparison, .statement, .drawing svg { break-inside: avoid; }
  .comparison { border: 1px solid #999; }
  a { color: #000; text-decoration: none; }
  a[href^="http"]:not(.address)::after { content: " (" attr(href) ")"; font-size: .85em; overflow-wrap: anywhere; }
  .to-finding::after, th button::after { content: ""; }
}
${plotStyle}`;
