// Opens pages in Chromium as a reader would, and says what it finds: see browser.py for the answer's shape.
// Called with the folder of the npm libraries, the browser, and pages as paths; answers as JSON, one line a page.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const [libraries, browserPath, ...paths] = process.argv.slice(2);
const { chromium } = createRequire(`${libraries}/`)("playwright-core");
const axe = readFileSync(`${libraries}/axe-core/axe.min.js`, "utf-8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
// What a narrow screen can make of a page that is right on a wide one.
const OF_THE_WIDTH = ["target-size", "scrollable-region-focusable", "meta-viewport"];
const DESK = { width: 1280, height: 1024 };
// What 1280 pixels are at 400 %.
const ZOOMED = { width: 320, height: 256 };

const quiet = [
  "disable-gpu", "disable-quic", "no-first-run", "disable-background-networking", "disable-component-update",
  "disable-sync", "no-sandbox",
];
const browser = await chromium.launch({ executablePath: browserPath, args: quiet.map((name) => `--${name}`) });

async function violations(page, type, values) {
  const runOnly = { type, values };
  const found = await page.evaluate((run) => window.axe.run({ runOnly: run, resultTypes: ["violations"] }), runOnly);
  return found.violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes[0].html.slice(0, 200)}`);
}

// Everything with a ground of its own, and nothing to read on it: a colour that says something alone.
function wordless() {
  const own = (element) => !["rgba(0, 0, 0, 0)", "rgb(255, 255, 255)"].includes(getComputedStyle(element).backgroundColor);
  const silent = (element) => element.textContent.trim() === "";
  const toned = [...document.querySelectorAll("[class*='tone-'], [class*='mark']")];
  const grounded = [...document.querySelectorAll("main *:not(svg *):not(html)")].filter(own);
  return [...toned, ...grounded].filter(silent).map((element) => element.outerHTML.slice(0, 200));
}

async function look(path) {
  const page = await browser.newPage({ viewport: DESK });
  const refused = [];
  const asked = [];
  page.on("request", (request) => asked.push(request.url()));
  page.on("console", (message) => refused.push(message.text()));
  page.on("pageerror", (error) => refused.push(String(error)));
  const address = pathToFileURL(path).href;
  await page.goto(address);
  const overflowing = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
  const silent = await page.evaluate(wordless);
  // A page refuses scripts, this one is the tester's: it comes by the debugger's road.
  await page.evaluate(axe);
  const atDesk = await violations(page, "tag", TAGS);
  await page.setViewportSize(ZOOMED);
  const sideways = await page.evaluate(overflowing);
  const atZoom = await violations(page, "rule", OF_THE_WIDTH);
  await page.close();
  return {
    path, violations: atDesk, zoomed_violations: atZoom, sideways, wordless: silent, refused,
    requests: asked.filter((url) => url !== address),
  };
}

// Two at a time: each page has a process of its own.
async function lookAtSome() {
  for (let path = paths.shift(); path; path = paths.shift()) console.log(JSON.stringify(await look(path)));
}
await Promise.all([lookAtSome(), lookAtSome()]);
await browser.close();
