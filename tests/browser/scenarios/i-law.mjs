// Somebody who looks after the law: reads a rule, sees what a new version would change, saves it.
import { logIn } from "../harness/staff.mjs";

export default async function (house) {
  const visitor = await house.visitor();
  const { page } = visitor;
  await logIn(visitor, "coordinator");
  await visitor.go("/de/koordination/recht", "the law");
  house.check((await page.locator(".law-list li").count()) > 110, "all rules are listed");
  await visitor.go("/de/koordination/recht/sgb2_7_grundsicherung", "a rule");
  house.check((await page.locator(".rule li ul li").count()) > 3, "it reads as a tree");
  await visitor.go("/de/koordination/recht/sgb8_11_jugendarbeit/neu", "a new version");
  await page.fill("#rule", "alter <");
  await page.fill("#source", "BGBl. 2027 I Nr. 1");
  await visitor.follow("what cannot be read", () => page.click("button[value=pruefen]"), 422);
  house.check(await page.locator("#rule-error").isVisible(), "the place of the mistake is named");
  await page.fill("#rule", "alter < 21 [§ 11 SGB VIII]");
  await visitor.follow("its effect", () => page.click("button[value=pruefen]"));
  house.check(await page.locator("#wirkung").isVisible(), "the effect stands before saving");
  await visitor.picture("law-effect");
  await visitor.follow("saved", () => page.click("button[value=speichern]"));
  house.check((await page.textContent("main")).includes("BGBl. 2027 I Nr. 1"), "the source stands");
}
