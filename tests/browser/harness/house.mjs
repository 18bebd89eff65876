// What a scenario gets: visitors with a browser of their own, checks under the scenario's name.
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { Visitor } from "./visitor.mjs";

export class House {
  constructor(browser, demo, report, name) {
    Object.assign(this, { browser, demo, report, name, visitors: [] });
  }

  /** Somebody with an empty browser. `options` are those of a Playwright context. */
  async visitor(options = {}) {
    const context = await this.browser.newContext({
      baseURL: this.demo.address,
      locale: "de-DE",
      timezoneId: "Europe/Berlin",
      viewport: { width: 1280, height: 900 },
      ...options,
    });
    context.setDefaultTimeout(15_000);
    const visitor = new Visitor(this, context, await context.newPage(), options);
    this.visitors.push(visitor);
    return visitor;
  }

  check(ok, name, detail) {
    return this.report.check(ok, `${this.name}: ${name}`, detail);
  }

  /** Keeps a picture of the whole page, if a folder is named. */
  async picture(page, name) {
    const folder = process.env.LOTSE_SCREENSHOTS;
    if (!folder) return;
    await mkdir(folder, { recursive: true });
    await page.screenshot({ path: join(folder, `${this.name}-${name.replace(/\s+/g, "-")}.png`), fullPage: true });
  }

  /** Says what went wrong in the browsers and closes them. */
  async close() {
    for (const visitor of this.visitors) await visitor.close();
  }
}
