/** `npm run bench [-- core|growth|discord|slack|desk …]`: measures the parts that are named, one after the other; all of them where none is. */
const PARTS: Record<string, () => Promise<() => Promise<void>>> = {
  core: async () => (await import("./core.js")).benchCore,
  growth: async () => (await import("./growth.js")).benchGrowth,
  discord: async () => (await import("./discord.js")).benchDiscord,
  slack: async () => (await import("./slack.js")).benchSlack,
  desk: async () => (await import("./desk.js")).benchDesk,
};

const named = process.argv.slice(2);
const unknown = named.filter((name) => !Object.hasOwn(PARTS, name));
if (unknown.length > 0) {
  console.error(`There is no bench for ${unknown.join(", ")}. There is: ${Object.keys(PARTS).join(", ")}`);
  process.exit(2);
}
for (const [name, load] of Object.entries(PARTS)) {
  if (named.length > 0 && !named.includes(name)) continue;
  console.log(`# ${name}`);
  const bench = await load();
  await bench();
}
