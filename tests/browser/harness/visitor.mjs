// Somebody in front of a browser. Every page they come to is looked at: the frame of the page,
// accessibility, small screens. Every request and every error on the way is noted.
import { axe, frame, overflow } from "./look.mjs";

const WIDE = { width: 1280, height: 900 };
const PHONE = { width: 360, height: 740 };
const SMALL = { width: 320, height: 640 };

export class Visitor {
  foreign = [];
  errors = [];
  seen = new Set();
  expected = 200;

  constructor(house, context, page, { javaScriptEnabled = true, viewport = WIDE } = {}) {
    Object.assign(this, { house, context, page, viewport, scripts: javaScriptEnabled });
    context.on("request", (request) => {
      const url = new URL(request.url());
      if (url.origin !== house.demo.address && url.protocol !== "data:") {
        this.foreign.push(request.url());
      }
    });
    page.on("console", (message) => {
      // The browser complains of every answer that is not 200, also of those that should be.
      const refused = /the server responded with a status of (\d+)/.exec(message.text());
      if (refused && Number(refused[1]) === this.expected) return;
      if (message.type() === "error") this.errors.push(`${page.url()}: ${message.text()}`);
    });
    page.on("pageerror", (error) => this.errors.push(`${page.url()}: ${error}`));
  }

  /** Goes to an address and looks. */
  async go(path, name) {
    return this.follow(name, () => this.page.goto(path));
  }

  /** Taps a link or a button that leads to another page, and looks. */
  async tap(target, name, status = 200) {
    return this.follow(name, () => this.locate(target).click(), status);
  }

  /** Does something that leads to another page, and looks. */
  async follow(name, act, status = 200) {
    this.expected = status;
    // The page at the end of the way, after whatever sent us on.
    const arrived = this.page.waitForNavigation({ waitUntil: "load" });
    const [response] = await Promise.all([arrived, act()]);
    this.check(response.status() === status, `${name} answers ${status}`, response.status());
    await this.look(name);
    return response;
  }

  locate(target) {
    return typeof target === "string" ? this.page.locator(target).first() : target.first();
  }

  check(ok, name, detail) {
    return this.house.check(ok, name, detail);
  }

  /** Looks at the page: once for each name. */
  async look(name) {
    if (this.seen.has(name)) return;
    this.seen.add(name);
    const { page } = this;
    const wrong = await page.evaluate(frame);
    this.check(wrong.length === 0, `${name} has a title, a language, one heading`, wrong.join(", "));
    for (const [size, label] of [[WIDE, "wide"], [PHONE, "phone"]]) {
      await page.setViewportSize(size);
      if (this.scripts) {
        const found = await axe(page);
        this.check(found.length === 0, `${name} ${label}: accessible`, found.join("\n"));
      }
      await this.house.picture(page, `${name}-${label}`);
    }
    await page.setViewportSize(SMALL);
    const wide = await page.evaluate(overflow);
    this.check(wide.length === 0, `${name} fits 320 px`, wide.join("\n"));
    await page.setViewportSize(this.viewport);
  }

  /** How a page looks right now, without the checks. */
  picture(name) {
    return this.house.picture(this.page, name);
  }

  async close() {
    const { foreign, errors } = this;
    this.check(foreign.length === 0, "no request to another host", foreign.join("\n"));
    this.check(errors.length === 0, "no error in the console", errors.join("\n"));
    await this.context.close();
  }
}
