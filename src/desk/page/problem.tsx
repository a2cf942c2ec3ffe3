import type { Core } from "../../core/core.js";
import type { Problem } from "../problems.js";
import { NO_MARKS } from "./article.js";
import { Page } from "./layout.js";

/** The page in the place of one that cannot be shown, as HTML. */
export function problemPage(core: Core, problem: Problem): string {
  const { title, detail } = problem.details();
  const content = (
    <>
      <h1>{title}</h1>
      <p class="lead" role="alert">
        {detail}
      </p>
    </>
  );
  return `<!doctype html>${String(<Page core={core} view={{ title, task: null, marks: NO_MARKS, content }} token={null} />)}`;
}
