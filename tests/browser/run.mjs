// Runs the pages in a real browser against the demonstration. Settings: LOTSE_BIN (the program),
// LOTSE_CHROMIUM (the browser), LOTSE_SCREENSHOTS (a folder outside the repository; optional).
// Names of scenarios as arguments run only those. Ends with the line "N passed, N failed".
import { readdir } from "node:fs/promises";
import { chromium } from "playwright-core";
import { Demo } from "./harness/demo.mjs";
import { Report } from "./harness/report.mjs";
import { House } from "./harness/house.mjs";

// Nothing the browser does by itself may go to the network.
const QUIET = [
  "--no-sandbox",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-quic",
  "--no-first-run",
];
// Longest one scenario may take.
const LONGEST = 240_000;

const report = new Report();
const wanted = process.argv.slice(2);
const files = (await readdir(new URL("scenarios/", import.meta.url))).sort();
const names = files.filter((file) => file.endsWith(".mjs")).map((file) => file.replace(".mjs", ""));

const demo = await Demo.start(process.env.LOTSE_BIN);
let browser;
try {
  browser = await chromium.launch({ executablePath: process.env.LOTSE_CHROMIUM, args: QUIET });
  for (const name of names.filter((name) => wanted.length === 0 || wanted.includes(name))) {
    const { default: scenario } = await import(`./scenarios/${name}.mjs`);
    const house = new House(browser, demo, report, name);
    let timer;
    const late = new Promise((_, reject) => {
      timer = setTimeout(() => reject(new Error(`took longer than ${LONGEST} ms`)), LONGEST);
    });
    try {
      await Promise.race([scenario(house), late]);
    } catch (error) {
      report.check(false, `${name} runs to its end`, error.stack);
    } finally {
      clearTimeout(timer);
      await house.close();
    }
  }
} finally {
  await browser?.close();
  await demo.stop();
}
process.exit(report.end());
