// The self-check: a few answers, nothing stored, what may be had and what to ask.

export default async function (house) {
  const visitor = await house.visitor();
  const { page } = visitor;
  await visitor.go("/de/was-geht", "questions");
  await page.locator("main form input[type=checkbox]").first().check({ force: true });
  await page.fill("[name=alter]", "16");
  await visitor.tap("main form button.button", "answers");
  const words = await page.locator("main").textContent();
  house.check(words.length > 500, "there are answers");
  house.check((await page.locator("main a[href*='/angebot/'], main .cards").count()) > 0,
    "answers lead to offers");
  const wrong = "[name=alter]";
  await page.fill(wrong, "zwölf");
  await visitor.follow("answers with an error",
    () => page.locator("main form button.button").last().click(), 422);
  house.check((await page.locator(".errors").count()) === 1, "errors are listed");
  house.check((await page.title()).length > 10, "the title says that something is wrong");
  const at = await page.evaluate(() => document.activeElement?.className);
  house.check(/errors/.test(at), "the list of errors is in focus", at);
  house.check((await visitor.context.cookies()).length === 0, "no cookie at all");
}
