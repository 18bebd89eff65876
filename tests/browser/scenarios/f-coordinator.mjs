// The coordinator: which needs stayed unmet, and why; small counts hidden.
import { logIn } from "../harness/staff.mjs";

export default async function (house) {
  const visitor = await house.visitor();
  const { page } = visitor;
  await logIn(visitor, "coordinator");
  house.check(page.url().includes("/koordination"), "the gaps come first", page.url());
  const cells = await page.locator("table.grid tbody td").allTextContents();
  const numbers = cells.map((cell) => Number(cell.replace(/\D/g, ""))).filter(Boolean);
  house.check(cells.length > 20, "the table has cells", cells.length);
  house.check(numbers.some((number) => number >= 5), "some counts are shown");
  house.check(numbers.every((number) => number >= 5), "no count under five", numbers.join(" "));
  house.check(cells.some((cell) => /∗|<|unter/.test(cell)), "hidden counts are marked");
  await page.emulateMedia({ media: "print" });
  await visitor.picture("gaps-print");
  const menus = await page.locator("header.top").evaluateAll(
    (parts) => parts.filter((part) => part.getClientRects().length > 0).length,
  );
  house.check(menus === 0, "paper has no menus");
  await page.emulateMedia({ media: null });
  await visitor.go("/de/koordination/katalog", "catalogue");
  await visitor.follow("a case manager's page", () => page.goto("/de/fach/faelle"), 403);
}
