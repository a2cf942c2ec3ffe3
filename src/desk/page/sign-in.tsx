import { NO_MARKS } from "./article.js";
import { Form, Hidden } from "./form.js";
import type { View } from "./layout.js";
import { PAGE } from "./words.js";

/** The page that asks for the token. What was asked goes on with it, so that nothing has to be typed again. */
export function signInView(path: string, fields: URLSearchParams, isWrong: boolean): View {
  const others = [...fields].filter(([name]) => name !== "token");
  const content = (
    <>
      <h1>{PAGE.token}</h1>
      <p class="lead">{PAGE.tokenLead}</p>
      {isWrong ? (
        <p class="problem" role="alert">
          {PAGE.tokenWrong}
        </p>
      ) : null}
      <Form token={null} action={path} method="post" class="asking sign-in" id="sign-in">
        {others.map(([name, value]) => (
          <Hidden name={name} values={[value]} />
        ))}
        <label for="token">{PAGE.token}</label>
        <div class="line">
          <input id="token" name="token" type="password" autocomplete="current-password" required />
          <button type="submit" class="press">
            {PAGE.enter}
          </button>
        </div>
      </Form>
    </>
  );
  return { title: PAGE.token, task: null, marks: NO_MARKS, content, isAlone: true };
}
