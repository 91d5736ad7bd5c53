/**
 * The look of the drawings. Colours are those of Okabe and Ito (2008), which people with any kind of colour vision can tell apart;
 * shapes differ as well. The page sets --ink, --paper, --grid and --quiet for light, dark and print.
 */
export const plotStyle = `
.plot { display: block; height: auto; max-width: 100%; overflow: visible; font-family: var(--sans); font-size: 13px; font-variant-numeric: tabular-nums lining-nums; }
.plot text { fill: var(--ink); }
.plot .pl-tick, .plot .pl-axis-name { fill: var(--quiet); }
.plot .pl-tick, .plot .pl-value { font-size: 12px; }
.plot .pl-value, .plot .pl-note, .plot .pl-own-label { paint-order: stroke; stroke: var(--paper); stroke-width: 3px; stroke-linejoin: round; }
.plot .pl-own-label { font-weight: 650; }
.pl-grid { stroke: var(--grid); stroke-width: 1; }
.pl-zero, .pl-base { stroke: var(--quiet); stroke-width: 1; }
.pl-reference { stroke: var(--ink); stroke-width: 1.2; stroke-dasharray: 2 3; }
.pl-drop { stroke: var(--accent); stroke-width: 1; stroke-dasharray: 2 2; }
.pl-line, .pl-join { fill: none; stroke-linejoin: round; stroke-linecap: round; }
.pl-join { stroke-width: 1.25; opacity: .6; }
.pl-fit { stroke: var(--vermillion); stroke-width: 2; }
.pl-forecast { stroke: var(--vermillion); stroke-width: 2; stroke-dasharray: 6 5; }
.pl-comparator { stroke: var(--quiet); stroke-width: 1; opacity: .45; }
.pl-symbol { stroke: var(--paper); stroke-width: 1; }
.pl-interval { fill: none; stroke-width: 1.75; }
.pl-span { stroke-width: 5; opacity: .45; }
.pl-hit { fill: transparent; stroke: none; }
.pl-other { fill: var(--dot); }
.pl-own { fill: var(--accent); }
.pl-pointer, .pl-repeat { fill: var(--dot-strong); }
.pl-own-row .pl-pointer, .pl-own-row .pl-repeat { fill: var(--accent); }
.pl-change { stroke: var(--quiet); stroke-width: 4; stroke-linecap: round; }
.pl-missing { stroke: var(--rule); stroke-width: 1.5; }
.pl-symbol.group-a { fill: var(--blue); } .group-a { stroke: var(--blue); }
.pl-symbol.group-b { fill: var(--vermillion); } .group-b { stroke: var(--vermillion); }
.pl-symbol.group-c { fill: var(--green); } .group-c { stroke: var(--green); }
.pl-symbol.group-d { fill: var(--purple); } .group-d { stroke: var(--purple); }
.pl-symbol.group-e { fill: var(--orange); } .group-e { stroke: var(--orange); }
.pl-symbol.group-f { fill: var(--sky); } .group-f { stroke: var(--sky); }
.pl-symbol.group-g { fill: var(--ink); } .group-g { stroke: var(--ink); }
.pl-symbol { stroke: var(--paper); }
.pl-symbol.pl-open { fill: var(--paper); stroke-width: 2; }
.pl-open.group-a { stroke: var(--blue); } .pl-open.group-b { stroke: var(--vermillion); } .pl-open.group-c { stroke: var(--green); }
.pl-open.group-d { stroke: var(--purple); } .pl-open.group-e { stroke: var(--orange); } .pl-open.group-f { stroke: var(--sky); } .pl-open.group-g { stroke: var(--ink); }
.pl-bow { fill: none; stroke: var(--quiet); stroke-width: 1.25; }
.pl-head { fill: var(--quiet); }
.pl-circular .pl-bow { stroke: var(--vermillion); stroke-width: 2.25; }
.pl-circular .pl-head { fill: var(--vermillion); }
.pl-root { fill: var(--accent); stroke: var(--accent); stroke-width: 1.5; }
.pl-taken { fill: var(--paper); stroke: var(--accent); stroke-width: 1.5; }
.pl-unrecorded { stroke: var(--quiet); stroke-dasharray: 2.5 2; }
.plot .pl-named { font-style: italic; }
.pl-mark.pl-active .pl-hit { stroke: var(--ink); stroke-width: 1.5; }
.pl-mark.pl-active .pl-other { fill: var(--ink); }
`;
