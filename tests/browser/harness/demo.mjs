// The demonstration as its own process: its address and log-ins are read from what it prints.
import { spawn } from "node:child_process";

const START = 120_000;

export class Demo {
  /** Starts the program and waits until it serves. */
  static start(program) {
    if (!program) throw new Error("LOTSE_BIN names the program to test");
    return new Promise((resolve, reject) => {
      const child = spawn(program, ["demo", "--listen", "127.0.0.1:0"], {
        env: { ...process.env, RUST_LOG: "warn" },
        stdio: ["ignore", "pipe", "inherit"],
      });
      let said = "";
      const timer = setTimeout(() => {
        child.kill("SIGKILL");
        reject(new Error(`the demonstration did not start:\n${said}`));
      }, START);
      const failed = (error) => {
        clearTimeout(timer);
        reject(error);
      };
      child.once("error", failed);
      child.once("exit", (code) => failed(new Error(`it ended with ${code}:\n${said}`)));
      child.stdout.on("data", (data) => {
        said += data;
        const password = /password for all: (\S+)/.exec(said)?.[1];
        const address = /Lotse demonstration: (http:\S+)/.exec(said)?.[1];
        if (!address || !password || !said.includes("personal link")) return;
        clearTimeout(timer);
        child.removeAllListeners("exit");
        const link = /personal link, without log-in: (\/\S+)/.exec(said)?.[1];
        resolve(Object.assign(new Demo(child, address, password, said), { link }));
      });
    });
  }

  constructor(child, address, password, said) {
    this.child = child;
    this.address = address;
    this.password = password;
    const lines = said.matchAll(/^ {2}(\S+) +(case_manager|coordinator|admin) /gm);
    this.logins = [...lines].map(([, login, role]) => ({ login, role }));
  }

  /** The name of somebody with that role. */
  login(role) {
    const found = this.logins.find((login) => login.role === role);
    if (!found) throw new Error(`nobody is ${role}: ${JSON.stringify(this.logins)}`);
    return found.login;
  }

  /** Asks it to stop, so that it takes its folder with it. */
  stop() {
    return new Promise((resolve) => {
      this.child.once("exit", resolve);
      this.child.kill("SIGTERM");
      setTimeout(() => this.child.kill("SIGKILL"), 12_000).unref();
    });
  }
}
