// The self-check: at most five questions, one at a time, nothing stored, what may be had.

export default async function (house) {
  const visitor = await house.visitor();
  const { page } = visitor;
  await visitor.go("/de/was-geht", "first question");
  await page.locator("main form input[type=checkbox]").first().check({ force: true });
  await visitor.tap("main form button.button", "second question");
  await page.fill("[name=alter]", "16");
  let asked = 2;
  while (await page.locator("main form [name=gefragt]").count() && !await page.locator("#weiter-fragen").count()) {
    await visitor.tap("main form button.button", `after question ${asked}`);
    asked += 1;
    if (asked > 6) break;
  }
  house.check(asked <= 6, "five questions at most", asked);
  house.check((await page.locator("main a[href*='/angebot/']").count()) > 0, "answers lead to offers");
  house.check((await page.locator("blockquote.say").count()) > 0, "there is a sentence for the counter");
  await page.fill("[name=ort]", "Nirgendwo");
  await visitor.tap("#weiter-fragen ~ form button", "answers with an error", 422);
  house.check((await page.locator(".errors").count()) === 1, "errors are listed");
  const at = await page.evaluate(() => document.activeElement?.className);
  house.check(/errors/.test(at), "the list of errors is in focus", at);
  house.check((await visitor.context.cookies()).length === 0, "no cookie at all");
}
