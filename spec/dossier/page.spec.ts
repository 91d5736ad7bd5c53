import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { AxeBuilder } from "@axe-core/playwright";
import { chromium, type Browser, type BrowserContext, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildDossier } from "../../src/dossier/dossier.js";
import { sampleDossier } from "../support/sample-dossier.js";

// What a reader's browser makes of the page. It needs a real Chromium: without one these specs fail, they are never skipped.
const executablePath = "/usr/bin/chromium";

let folder: string;
let address: string;
let browser: Browser;

beforeAll(async () => {
  if (!existsSync(executablePath))
    throw new Error(
      `${executablePath} is missing, so nobody has looked at the page. Install it: apt-get install chromium`,
    );
  folder = mkdtempSync(join(tmpdir(), "plumbline-page-"));
  const file = join(folder, "index.html");
  writeFileSync(file, buildDossier(sampleDossier).html);
  address = pathToFileURL(file).href;
  browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-background-networking"] });
});

afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Opened {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Everything that was asked for, and everything that went wrong. */
  readonly requests: readonly string[];
  readonly errors: readonly string[];
}

async function open(
  options: { readonly width?: number; readonly scheme?: "light" | "dark"; readonly javaScript?: boolean } = {},
): Promise<Opened> {
  const context = await browser.newContext({
    viewport: { width: options.width ?? 1280, height: 900 },
    colorScheme: options.scheme ?? "light",
    javaScriptEnabled: options.javaScript ?? true,
  });
  const page = await context.newPage();
  const requests: string[] = [];
  const errors: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => errors.push(message.text()));
  page.on("dialog", (dialog) => {
    errors.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.goto(address);
  return { page, context, requests, errors };
}

describe("the page in Chromium", () => {
  // Each theme and each end of the widths once; what lies between differs in neither colour nor structure.
  it.each([
    ["light", 1280],
    ["dark", 390],
  ] as const)("has no accessibility violation that axe knows, %s, %d pixels wide", async (scheme, width) => {
    const { page, context } = await open({ width, scheme });
    // All parts open: what is folded must hold as well.
    await page.evaluate(`document.querySelectorAll("details").forEach((part) => { part.open = true; })`);
    // One run in the page itself: it has no frames, and gathering them from outside takes as long again.
    const axe = new AxeBuilder({ page }).options({ resultTypes: ["violations"] }).setLegacyMode();
    const { violations } = await axe.analyze();
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join(", ")}`);
    await context.close();
    expect(found).toEqual([]);
  });

  it("asks for nothing but itself, and hostile text of a case runs nothing", async () => {
    const { page, context, requests, errors } = await open();
    await page.mouse.move(400, 400);
    const scripts = await page.evaluate(`document.scripts.length + document.images.length`);
    const links = await page.evaluate(`Array.from(document.links, (link) => link.protocol)`);
    await context.close();
    expect(requests).toEqual([address]);
    expect(errors).toEqual([]);
    expect(scripts).toBe(1);
    expect(new Set(links as string[])).toEqual(new Set(["file:", "https:", "http:"]));
  });

  it("never scrolls sideways, folded or not, on a desk, a tablet or a phone", async () => {
    const { page, context } = await open();
    const widths = [1280, 768, 390];
    const measure = async (): Promise<readonly unknown[]> => {
      const found: unknown[] = [];
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 });
        found.push(await page.evaluate(`[document.documentElement.scrollWidth, document.documentElement.clientWidth]`));
      }
      return found;
    };
    const folded = await measure();
    await page.evaluate(`document.querySelectorAll("details").forEach((part) => { part.open = true; })`);
    const unfolded = await measure();
    await context.close();
    const expected = widths.map((width) => [width, width]);
    expect([folded, unfolded]).toEqual([expected, expected]);
  });

  it("shows everything without JavaScript: no part is folded, and the text is the same as with it", async () => {
    const plain = await open({ javaScript: false });
    const bare = await plain.page.locator("main").innerText();
    const closed = await plain.page.locator("details:not([open])").count();
    await plain.context.close();
    const lively = await open();
    await lively.page.evaluate(`document.querySelectorAll("details").forEach((part) => { part.open = true; })`);
    const full = await lively.page.locator("main").innerText();
    await lively.context.close();
    const words = (text: string): string => text.replace(/\s+/gu, " ");
    expect(closed).toBe(0);
    expect(words(bare)).toBe(words(full));
  });

  it("answers the arrow keys on a drawing with the printed figure, its source, its quote and its date", async () => {
    const { page, context } = await open();
    await page.locator("#figure-0 .wide svg").focus();
    await page.keyboard.press("End");
    const tip = await page.locator(".tip").innerText();
    await page.keyboard.press("Escape");
    const hidden = await page.locator(".tip").isHidden();
    await context.close();
    for (const part of [
      "As printed: 6,744",
      "Source: Bulletin of transplantation 2010-2024",
      "Quote: The number was 6,744 in the period.",
      "Published: March 2025",
    ])
      expect(tip).toContain(part);
    expect(hidden).toBe(true);
  });

  it("answers the mouse on a mark with the same", async () => {
    const { page, context } = await open();
    const mark = page.locator("#figure-0 .wide .pl-mark").first();
    await mark.scrollIntoViewIfNeeded();
    await mark.locator(".pl-hit").hover();
    const tip = await page.locator(".tip").innerText();
    await context.close();
    expect(tip).toContain("As printed: 34");
  });

  it("sorts a table by the value behind the words, and back", async () => {
    const { page, context } = await open();
    await page.evaluate(`document.querySelector("#figure-0 details").open = true`);
    const column = async (): Promise<readonly string[]> =>
      page.locator("#figure-0 tbody td:nth-child(2) .printed").allInnerTexts();
    const button = page.locator("#figure-0 thead th:nth-child(2) button");
    await button.click();
    const up = await column();
    await button.click();
    const down = await column();
    await context.close();
    expect(up.slice(0, 4)).toEqual(["34", "132", "849", "1,441"]);
    expect(down.slice(0, 2)).toEqual(["6,744", "6,454"]);
  });

  it("opens the folded part that a link leads into", async () => {
    const { page, context } = await open();
    const row = page.locator(`#observation-obs-001`);
    const before = await row.isVisible();
    await page.goto(`${address}#observation-obs-001`);
    await row.waitFor({ state: "visible" });
    const after = await row.isVisible();
    await context.close();
    expect([before, after]).toEqual([false, true]);
  });

  it("prints with every part open", async () => {
    const { page, context } = await open();
    await page.emulateMedia({ media: "print" });
    await page.evaluate(`window.dispatchEvent(new Event("beforeprint"))`);
    const closed = await page.locator("details:not([open])").count();
    const visible = await page.locator("#observation-obs-001").isVisible();
    await context.close();
    expect(closed).toBe(0);
    expect(visible).toBe(true);
  });
});
