// Somebody secures their log-in with a second factor: codes are made here as an app would.
import { createHmac } from "node:crypto";
import { logIn } from "../harness/staff.mjs";

/** The code of a secret at a moment, in milliseconds (RFC 6238). */
function code(secret, now) {
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  const bits = [...secret].map((letter) => letters.indexOf(letter).toString(2).padStart(5, "0")).join("");
  const key = Buffer.from(bits.match(/.{8}/g).map((byte) => parseInt(byte, 2)));
  const step = Buffer.alloc(8);
  step.writeBigUInt64BE(BigInt(Math.floor(now / 30_000)));
  const hash = createHmac("sha1", key).update(step).digest();
  const at = hash[19] & 15;
  return String((hash.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}

export default async function (house) {
  const visitor = await house.visitor();
  const { page } = visitor;
  await logIn(visitor, "admin");
  await visitor.go("/de/fach/anmeldung", "one's own log-in");
  await visitor.tap("main form button", "setting up");
  const secret = (await page.textContent(".factor-secret")).replaceAll(" ", "");
  house.check(await page.locator("svg.qr").isVisible(), "an app can read it");
  await page.fill("#code", "000000");
  await visitor.tap("main form button", "a wrong code", 422);
  const now = Date.now();
  await page.fill("#code", code(secret, now));
  await visitor.tap("main form button", "switched on");
  const recovery = await page.textContent(".factor-codes code");

  const again = await house.visitor();
  await logIn(again, "admin");
  house.check(again.page.url().includes("/anmelden/code"), "a code is asked for", again.page.url());
  await again.page.fill("#code", recovery);
  await again.tap("main form button", "in by a recovery code");
  house.check(again.page.url().includes("/verwaltung"), "and in", again.page.url());

  // So that scenarios after this one log in with the password alone.
  await again.go("/de/fach/anmeldung", "the log-in, secured");
  await again.page.fill("#code", code(secret, now + 30_000));
  await again.tap("button[value=ende]", "switched off");
}
