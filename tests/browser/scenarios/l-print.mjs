// The catalogue on paper, without scripts: what is small comes at once, what is large when it is done.

export default async function (house) {
  const visitor = await house.visitor({ javaScriptEnabled: false });
  const { page, context } = visitor;
  const isPdf = async (answer) =>
    answer.headers()["content-type"] === "application/pdf" && (await answer.body()).subarray(0, 5).toString() === "%PDF-";
  await visitor.go("/de/themen", "topics");
  await visitor.tap("main a[href='/de/druck']", "order a print");
  const small = await context.request.post("/de/druck", { form: { topic: "schulden" } });
  house.check(await isPdf(small), "a small topic comes at once", small.status());
  await page.selectOption("[name=topic]", "schule");
  await visitor.tap("main form button", "on its way");
  house.check((await page.locator(".progress").count()) === 1, "the page says how far it is");
  // It asks again by itself.
  const link = page.locator("main a[href$='katalog.pdf']");
  await link.waitFor({ timeout: 120_000 });
  await visitor.look("done");
  const large = await context.request.get(await link.getAttribute("href"));
  house.check(await isPdf(large), "a large one can be fetched", large.status());

  await visitor.go("/ar/suche?q=Schulden", "search");
  await visitor.tap(".cards h3 a", "offer");
  for (const file of ["aushang.pdf", "handzettel.pdf"]) {
    const leaf = await context.request.get(await page.locator(`main a[href$='${file}']`).getAttribute("href"));
    house.check(await isPdf(leaf), `${file} is there`, leaf.status());
  }
}
