import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { DockerfileParser } from "dockerfile-ast";
import { validate } from "dockerfile-utils";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { blocksOf } from "./commands.js";

const read = (name: string) => readFileSync(name, "utf8");

test("the Dockerfile has no fault that a linter knows", () => {
  expect(validate(read("Dockerfile"))).toEqual([]);
});

test("the image runs as nobody of importance, holds no secret and no development package, and says how it is", () => {
  const dockerfile = DockerfileParser.parse(read("Dockerfile"));
  const instructions = dockerfile.getInstructions().map((each) => [each.getKeyword(), each.getArgumentsContent()]);
  expect(instructions).toContainEqual(["USER", "node"]);
  expect(instructions).toContainEqual(["RUN", "npm prune --omit=dev"]);
  expect(instructions.map(([keyword]) => keyword)).toContain("HEALTHCHECK");
  expect(read(".dockerignore").split("\n")).toEqual(expect.arrayContaining([".env", ".git", "node_modules"]));
});

test("the container can write nowhere, gain nothing, and has time to leave", () => {
  const { bot } = parse(read("compose.yaml")).services;
  expect(bot).toMatchObject({
    read_only: true,
    cap_drop: ["ALL"],
    security_opt: ["no-new-privileges:true"],
    stop_grace_period: "10s",
    env_file: ".env",
  });
});

const hasSystemd = spawnSync("systemd-analyze", ["--version"]).status === 0;

test.skipIf(!hasSystemd)("systemd has nothing to say against the unit, and finds little that it is exposed to", () => {
  const analyze = (...args: string[]) => spawnSync("systemd-analyze", args, { encoding: "utf8" });
  const unit = "deploy/munich-agreement-bot.service";
  const verified = analyze("verify", unit);
  expect([verified.status, verified.stderr]).toEqual([0, ""]);
  expect(analyze("security", "--offline=true", "--threshold=20", unit).status).toBe(0);
});

test("the unit is not started again for a mistake in the configuration, and starts what the package installs", () => {
  const unit = read("deploy/munich-agreement-bot.service");
  expect(unit).toMatch(/^RestartPreventExitStatus=2$/m);
  expect(unit).toMatch(/^ExecStart=\/usr\/bin\/env munich-agreement-bot$/m);
});

test("every variable that the program reads stands in .env.example", () => {
  const named = ["src/config.ts", "src/discord/config.ts", "src/slack/config.ts"].flatMap((file) =>
    [...read(file).matchAll(/^\s+([A-Z][A-Z_]+): /gm)].map(([, name]) => name),
  );
  const example = read(".env.example");
  // Discord's own manager sets this one.
  const missing = named.filter((name) => name !== "SHARDS" && !new RegExp(`^#? ?${name}=`, "m").test(example));
  expect(missing).toEqual([]);
});

test("the ways that are tried out are the ways that are documented", () => {
  const commands = blocksOf("docs/deploy.md", "As a package").flat();
  expect(commands).toContain("npm pack");
  expect(blocksOf("docs/deploy.md", "From a clone").flat()).toContain("npm prune --omit=dev");
});
