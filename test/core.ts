import { openCore } from "../src/core/open.js";

/** The core that the tests of the platforms run with: the one that the program runs with. */
export const core = await openCore();
