// What is looked at on every page.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

const source = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Violations of WCAG 2.2 AA and of good practice, one line each. */
export async function axe(page) {
  // As an expression, not a script element: the page's own policy stays in force.
  await page.evaluate(source);
  const run = (rules) => window.axe.run(document, { runOnly: rules, resultTypes: ["violations"] });
  const { violations } = await page.evaluate(run, RULES);
  return violations.map(({ id, impact, nodes }) => {
    const where = nodes.map((node) => `${node.target.join(" ")}: ${node.html.slice(0, 160)}`);
    return `${id} (${impact}) ${where.slice(0, 4).join("\n  ")}`;
  });
}

/** What is missing in the frame of a page. Runs in the page. */
export function frame() {
  const wrong = [];
  if (!document.title.trim()) wrong.push("no title");
  if (!document.documentElement.lang) wrong.push("no lang");
  if (!document.documentElement.dir) wrong.push("no dir");
  const headings = document.querySelectorAll("h1").length;
  if (headings !== 1) wrong.push(`${headings} h1`);
  return wrong;
}

/** What sticks out to the side, if anything can be scrolled there. Runs in the page. */
export function overflow() {
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  const out = [`${scrollWidth} of ${clientWidth} px`];
  for (const element of document.querySelectorAll("body *")) {
    const { left, right } = element.getBoundingClientRect();
    if (right > clientWidth + 1 || left < -1) {
      out.push(`${element.tagName.toLowerCase()}.${element.className} ${Math.round(left)}–${Math.round(right)}`);
    }
  }
  return out.slice(0, 6);
}
