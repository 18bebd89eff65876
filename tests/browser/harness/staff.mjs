// What people who are logged in do over and over.

/** Logs in as somebody with that role. */
export async function logIn(visitor, role) {
  const { demo } = visitor.house;
  await visitor.go("/de/anmelden", "log-in");
  await visitor.page.fill("[name=login]", demo.login(role));
  await visitor.page.fill("[name=password]", demo.password);
  await visitor.tap("main form button[type=submit], main form button", `home of ${role}`);
}

/** Opens a case with an age and a need, the two that are always asked. Gives its address. */
export async function openCase(visitor, code, age, need) {
  const { page } = visitor;
  await visitor.go("/de/fach/faelle/neu", "new case");
  await page.fill("[name=code]", code);
  await page.fill("[name='facts.alter']", String(age));
  await page.locator(`input[name=needs][value=${need}]`).check({ force: true });
  await visitor.tap("main form:has([name=code]) button.button", "matches");
  return new URL(page.url()).pathname.replace(/\/angebote$/, "");
}
