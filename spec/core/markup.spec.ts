import { describe, expect, it } from "vitest";
import { h, renderMarkup, textOf } from "../../src/core/markup.js";

describe("markup", () => {
  it("escapes text and attributes", () => {
    const tree = h("p", { title: 'a "b" <c>', class: undefined }, "<script>alert(1)</script> & \u0000");
    expect(renderMarkup(tree)).toBe(
      '<p title="a &quot;b&quot; &lt;c&gt;">&lt;script&gt;alert(1)&lt;/script&gt; &amp; \ufffd</p>',
    );
  });

  it("keeps style and script text as it is and refuses an end tag inside", () => {
    expect(renderMarkup(h("style", {}, "a > b {}"))).toBe("<style>a > b {}</style>");
    expect(() => renderMarkup(h("script", {}, "x</script>"))).toThrow(RangeError);
  });

  it("flattens lists of children and leaves void elements open", () => {
    expect(renderMarkup(h("div", {}, ["a", h("br", {})], "b"))).toBe("<div>a<br>b</div>");
    expect(textOf(h("div", {}, "a", h("em", {}, "b")))).toBe("ab");
  });
});
