// People set their devices: right to left, larger text, less motion, own colours, dark.
import { axe, overflow } from "../harness/look.mjs";
import { logIn } from "../harness/staff.mjs";

const PAGES = [
  ["/de/", "start"],
  ["/de/suche?q=Schulden&plz=34117", "results"],
  ["/de/hilfe", "help"],
  ["/de/was-geht", "check"],
];

export default async function (house) {
  const phone = { viewport: { width: 360, height: 740 } };
  const visitor = await house.visitor(phone);
  const { page } = visitor;
  await page.goto("/de/suche?q=Schulden");
  const offer = await page.locator(".cards h3 a").first().getAttribute("href");
  const pages = [...PAGES, [offer, "offer"]];
  for (const [path, name] of pages) {
    await page.goto(path);
    await page.evaluate(() => { document.documentElement.dir = "rtl"; });
    const wide = await page.evaluate(overflow);
    house.check(wide.length === 0, `${name} fits from right to left`, wide.join("\n"));
    await visitor.picture(`${name}-rtl`);

    await page.goto(path);
    await page.evaluate(() => { document.documentElement.style.fontSize = "200%"; });
    const large = await page.evaluate(overflow);
    house.check(large.length === 0, `${name} fits with text twice as large`, large.join("\n"));
    await visitor.picture(`${name}-large`);
  }
  await modes(house, phone, pages);
  await motion(house);
  await desk(house, phone);
}

/** Dark, and the reader's own colours. */
async function modes(house, phone, pages) {
  for (const [mode, options] of [
    ["dark", { colorScheme: "dark" }],
    ["forced colours", { forcedColors: "active" }],
    ["more contrast", { contrast: "more" }],
  ]) {
    const visitor = await house.visitor({ ...phone, ...options });
    for (const [path, name] of pages) {
      await visitor.page.goto(path);
      const found = await axe(visitor.page);
      house.check(found.length === 0, `${name} is accessible in ${mode}`, found.join("\n"));
      await visitor.picture(`${name}-${mode.replace(" ", "-")}`);
    }
  }
}

/** Whoever wants less motion gets none. */
async function motion(house) {
  const visitor = await house.visitor({ reducedMotion: "reduce" });
  await visitor.page.goto("/de/");
  const moving = await visitor.page.evaluate(() => [...document.querySelectorAll("*")]
    .filter((element) => {
      const { transitionDuration, animationDuration } = getComputedStyle(element);
      return [transitionDuration, animationDuration].some((time) => parseFloat(time) > 0.01);
    })
    .map((element) => element.className));
  house.check(moving.length === 0, "nothing moves for whoever wants that", moving.join());
}

/** The pages of a desk from right to left. */
async function desk(house, phone) {
  const visitor = await house.visitor(phone);
  const { page } = visitor;
  await logIn(visitor, "case_manager");
  await page.goto("/de/fach/faelle");
  const home = await page.locator("main a[href*='/fach/faelle/']").nth(1).getAttribute("href");
  for (const [path, name] of [
    ["/de/fach", "today"], ["/de/fach/faelle", "cases"], [home, "case"],
    [`${home.split(/[?#]/)[0]}/angebote`, "matches"],
  ]) {
    await page.goto(path);
    await page.evaluate(() => { document.documentElement.dir = "rtl"; });
    const wide = await page.evaluate(overflow);
    house.check(wide.length === 0, `${name} fits from right to left`, wide.join("\n"));
    await visitor.picture(`${name}-rtl`);
  }
}
