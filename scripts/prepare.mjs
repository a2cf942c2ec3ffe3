// npm runs this after it has installed the project's own packages, and before it packs the program.
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";

if (existsSync("node_modules/typescript")) execFileSync("npm", ["run", "build"], { stdio: "inherit" });
else if (!existsSync("dist/main.js"))
  console.error(
    "The program is not built, and the packages that build it were left out: run npm ci without --omit=dev.",
  );
