// Suggestions while one types: by keyboard alone, in both directions of writing, and a plain search without a script.

export default async function (house) {
  const visitor = await house.visitor();
  const { page } = visitor;
  const field = page.locator("input[name=q]");
  const options = page.locator("[role=listbox] [role=option]");

  await visitor.go("/de/", "start");
  await field.focus();
  await page.keyboard.type("schul", { delay: 40 });
  await options.first().waitFor({ timeout: 5000 });
  house.check((await field.getAttribute("role")) === "combobox", "the field says that it is a combobox");
  house.check((await field.getAttribute("aria-expanded")) === "true", "and that its list is open");
  await page.keyboard.press("ArrowDown");
  const active = await field.getAttribute("aria-activedescendant");
  const first = options.first();
  house.check(active === (await first.getAttribute("id")), "the arrow key reaches the first suggestion");
  house.check((await first.getAttribute("aria-selected")) === "true", "which is marked");
  await page.keyboard.press("Escape");
  house.check((await options.count()) === 0, "escape closes the list");
  house.check((await field.inputValue()) === "schul", "and leaves what was typed");

  await page.keyboard.type("d", { delay: 40 });
  await options.first().waitFor({ timeout: 5000 });
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.waitForURL(/suche/, { timeout: 5000 });
  house.check((await page.locator(".cards h3 a").count()) > 0, "enter takes it and finds offers");

  await visitor.go("/ar/", "start in Arabic");
  await page.locator("input[name=q]").fill("esch");
  await options.first().waitFor({ timeout: 5000 });
  const [box, input] = [await page.locator("[role=listbox]").boundingBox(), await field.boundingBox()];
  house.check(Math.abs(box.x - input.x) < 24, "the list stands under the field, right to left as well");
}
