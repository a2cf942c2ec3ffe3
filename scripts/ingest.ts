import { ingest } from "./ingest/command.js";

/** `npm run ingest -- ARTICLE.txt --id ID [--out DIR]`: see ingest/command.ts. */
const { status, output, complaint } = ingest(process.argv.slice(2));
if (output) console.log(output);
if (complaint) console.error(complaint);
process.exitCode = status;
