import type { Context } from "hono";
import type { DeskEnv } from "../desk.js";
import { Problem } from "../problems.js";

/** What an address and a form say, and the file that came with it. */
export interface Fields {
  fields: URLSearchParams;
  file: File | null;
}

/**
 * Reads what a page was asked for.
 * @throws Problem 400, 415 where a form cannot be read
 */
export async function readFields(context: Context<DeskEnv>): Promise<Fields> {
  const { searchParams } = new URL(context.req.url);
  if (context.req.method !== "POST") return { fields: searchParams, file: null };
  const type = context.req.header("Content-Type") ?? "";
  if (!/^(?:multipart\/form-data|application\/x-www-form-urlencoded)\b/i.test(type))
    throw new Problem(415, "This page takes forms.");
  const form = await context.req.formData().catch(() => {
    throw new Problem(400, "The form cannot be read.");
  });
  let file: File | null = null;
  for (const [name, value] of form) {
    if (typeof value === "string") searchParams.append(name, value);
    // A form without a choice sends a file without a name.
    else if (value.name !== "" || value.size > 0) file = value;
  }
  return { fields: searchParams, file };
}
