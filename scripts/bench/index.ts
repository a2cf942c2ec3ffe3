/**
 * `npm run bench [-- core|growth|discord|slack|desk|soak-slack …]`: measures the parts that are named, one after the other; all but the long
 * ones where none is.
 */
const PARTS: Record<string, () => Promise<() => Promise<void>>> = {
  core: async () => (await import("./core.js")).benchCore,
  growth: async () => (await import("./growth.js")).benchGrowth,
  discord: async () => (await import("./discord.js")).benchDiscord,
  slack: async () => (await import("./slack.js")).benchSlack,
  desk: async () => (await import("./desk.js")).benchDesk,
};
/** Parts that take a quarter of an hour each: only where they are named. */
const LONG_PARTS: typeof PARTS = {
  "soak-discord": async () => (await import("./soak-discord.js")).soakDiscord,
  "soak-slack": async () => (await import("./soak-slack.js")).soakSlack,
};

const named = process.argv.slice(2);
const known = { ...PARTS, ...LONG_PARTS };
const unknown = named.filter((name) => !Object.hasOwn(known, name));
if (unknown.length > 0) {
  console.error(`There is no bench for ${unknown.join(", ")}. There is: ${Object.keys(known).join(", ")}`);
  process.exit(2);
}
for (const [name, load] of Object.entries(named.length > 0 ? known : PARTS)) {
  if (named.length > 0 && !named.includes(name)) continue;
  console.log(`# ${name}`);
  const bench = await load();
  await bench();
}
