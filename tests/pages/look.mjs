// Opens pages in a browser the ways people do, and says what is wrong with them.
//
//     node look.mjs BROWSER PAGE...

import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, resolve } from "node:path";
import puppeteer from "puppeteer-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
// WCAG 2.2, levels A and AA, and what axe-core counts as good practice.
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const LOOKS = [
  { about: "light", width: 1280, scheme: "light", axe: true },
  { about: "dark", width: 1280, scheme: "dark", axe: true },
  { about: "telephone, dark", width: 360, scheme: "dark", axe: true },
  { about: "everything open", width: 1280, scheme: "light", open: true, axe: true },
  { about: "320 px, everything open", width: 320, scheme: "light", open: true },
  { about: "text of 200 %, wide", width: 900, scheme: "light", open: true, text: 200 },
  { about: "text of 200 %", width: 640, scheme: "light", open: true, text: 200 },
  { about: "from right to left", width: 360, scheme: "light", open: true, direction: "rtl", axe: true },
];

const [browserPath, ...pages] = process.argv.slice(2);
const browser = await puppeteer.launch({
  executablePath: browserPath,
  args: ["--no-sandbox", "--disable-gpu"],
});
let passed = 0;
const complaints = [];

for (const file of pages) {
  if (!existsSync(file)) {
    complaints.push(`${file}: is not there`);
    continue;
  }
  for (const look of LOOKS) {
    const wrong = await lookAt(file, look);
    if (wrong.length === 0) passed += 1;
    complaints.push(...wrong.map((what) => `${basename(file)}, ${look.about}: ${what}`));
  }
}
await browser.close();
complaints.forEach((complaint) => console.log(complaint));
console.log(`report pages in a browser: ${passed} of ${pages.length * LOOKS.length} looks found nothing`);
process.exit(complaints.length === 0 ? 0 : 1);

async function lookAt(file, look) {
  const wrong = [];
  const page = await browser.newPage();
  const address = `file://${resolve(file)}`;
  page.on("request", (request) => {
    if (request.url() !== address) wrong.push(`asks for ${request.url().slice(0, 100)}`);
  });
  page.on("console", (message) => wrong.push(`says ${message.text()}`));
  // A script that was let in would open one.
  page.on("dialog", (dialog) => {
    wrong.push(`a script ran: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("pageerror", (error) => wrong.push(`a script failed: ${error.message}`));
  await page.setViewport({ width: look.width, height: 900 });
  await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: look.scheme }]);
  await page.goto(address);
  await page.evaluate(({ open, text, direction }) => {
    if (open) document.querySelectorAll("details").forEach((one) => (one.open = true));
    if (text) document.documentElement.style.fontSize = `${text}%`;
    if (direction) document.documentElement.dir = direction;
  }, look);
  const sideways = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  if (sideways > 0) wrong.push(`scrolls sideways by ${sideways} px`);
  if (look.axe) wrong.push(...(await violations(page)));
  await page.close();
  return wrong;
}

async function violations(page) {
  // Not as an element of the page, which its own policy would rightly refuse.
  await page.evaluate(axe);
  const found = await page.evaluate(
    (values) => globalThis.axe.run({ runOnly: { type: "tag", values } }),
    RULES,
  );
  return found.violations.flatMap((rule) =>
    rule.nodes.slice(0, 3).map((node) => `${rule.id}: ${rule.help}: ${node.html.slice(0, 160)}`),
  );
}
