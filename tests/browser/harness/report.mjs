// Counts checks and prints a line for each.

export class Report {
  passed = 0;
  failed = 0;

  /** One check; `detail` says what was found instead. */
  check(ok, name, detail = "") {
    if (ok) {
      this.passed += 1;
      console.log(`ok     ${name}`);
    } else {
      this.failed += 1;
      const found = String(detail).split("\n").join("\n         ");
      console.log(`FAILED ${name}${found ? `\n         ${found}` : ""}`);
    }
    return Boolean(ok);
  }

  /** Prints the sum; the exit code. */
  end() {
    console.log(`${this.passed} passed, ${this.failed} failed`);
    return this.failed === 0 && this.passed > 0 ? 0 : 1;
  }
}
