import { execFileSync } from "node:child_process";

/** Builds the program once before all tests, because some of them run it in processes of its own. */
export default function build(): void {
  console.log("Building the program that the tests run …");
  execFileSync("npm", ["run", "--silent", "build"], { stdio: "inherit" });
}
