import type { Child } from "hono/jsx";
import type { Core } from "../../core/core.js";
import { ArticleBeside, type Marks } from "./article.js";
import { ASSETS } from "./assets.js";
import { Link, type Sending } from "./form.js";
import { Shortcuts } from "./shortcuts.js";
import { PAGE, type TaskName } from "./words.js";

/** A page, before the frame is put around it. */
export interface View {
  /** What stands in the browser's title bar, before the desk's name. */
  title: string;
  /** Which of the four things it is about; null for none. */
  task: TaskName | null;
  marks: Marks;
  content: Child;
  /** What the page shows without the article beside it, as for somebody who is not let in yet. */
  isAlone?: boolean;
}

const TASKS: TaskName[] = ["ask", "check", "quote", "draft"];

/** The whole page: what can be done, what came of it, and the article beside. */
export function Page({ core, view, token }: Sending & { core: Core; view: View }) {
  const { title, task, marks, content, isAlone = false } = view;
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <title>{`${title} – ${PAGE.name}`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href={ASSETS.icon} type="image/svg+xml" />
        <link rel="stylesheet" href={ASSETS.style} />
        <script type="module" src={ASSETS.script} />
      </head>
      <body>
        <a class="skip" href="#main">
          Skip to the content
        </a>
        <header class="top">
          <Link token={token} href="/" class="brand">
            <img src={ASSETS.icon} alt="" width="32" height="32" />
            <span>{PAGE.name}</span>
          </Link>
          <span class="subject">{core.subject}</span>
          {isAlone ? null : (
            <button type="button" class="keys" data-opens="shortcuts" aria-keyshortcuts="?" hidden>
              <span class="key" aria-hidden="true">
                ?
              </span>{" "}
              <span>{PAGE.shortcuts}</span>
            </button>
          )}
        </header>
        <div class={`frame ${task ?? "none"}${isAlone ? " alone" : ""}`}>
          <div class="work">
            {isAlone ? null : (
              <nav aria-label="What to do">
                <ul>
                  {TASKS.map((name, index) => (
                    <li>
                      <Link token={token} href={`/${name}`} current={name === task}>
                        <span>{PAGE.tasks[name].label}</span>
                        <span class="key" aria-hidden="true">
                          {index + 1}
                        </span>
                      </Link>
                    </li>
                  ))}
                </ul>
              </nav>
            )}
            <main id="main" tabindex={-1}>
              {content}
            </main>
          </div>
          {isAlone ? null : <ArticleBeside article={core.article} marks={marks} />}
        </div>
        <footer class="bottom">
          <p>
            Asked questions are not kept. Nothing leaves this desk. <a href="/openapi.json">The API</a>
          </p>
        </footer>
        <Shortcuts />
        <div class="said" role="status" aria-live="polite" />
      </body>
    </html>
  );
}
