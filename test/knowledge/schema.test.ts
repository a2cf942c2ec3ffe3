import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { z } from "zod";
import { FILES } from "../../src/core/knowledge/schema.js";

it.each(Object.entries(FILES))(
  "the JSON Schema of a file of sort %s, from which editors complete, is what loading checks",
  (name, schema) => {
    const file = new URL(`../../knowledge/schema/${name}.schema.json`, import.meta.url);
    expect(JSON.parse(readFileSync(file, "utf8")), "run: npm run knowledge:schema").toEqual(
      JSON.parse(JSON.stringify(z.toJSONSchema(schema, { io: "input" }))),
    );
  },
);
