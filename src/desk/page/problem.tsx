import type { Core } from "../../core/core.js";
import type { Problem } from "../problems.js";
import { NO_MARKS } from "./article.js";
import { Page } from "./layout.js";

/**
 * The page in the place of one that cannot be shown, as HTML.
 * @param isOpen whether anybody may see the article beside it
 */
export function problemPage(core: Core, problem: Problem, isOpen: boolean): string {
  const { title, detail } = problem.details();
  const content = (
    <>
      <h1>{title}</h1>
      <p class="lead" role="alert">
        {detail}
      </p>
    </>
  );
  return `<!doctype html>${String(<Page core={core} view={{ title, task: null, marks: NO_MARKS, content, isAlone: !isOpen }} token={null} />)}`;
}
