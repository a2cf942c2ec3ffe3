import type { Child } from "hono/jsx";

/** How a page's forms are sent: with the token in them, where a form has brought it and nothing else could. */
export interface Sending {
  /** Null where no token is asked for, or the page's script sends it. */
  token: string | null;
}

interface FormProps extends Sending {
  action: string;
  /** `get` where what is asked may stand in an address. */
  method: "get" | "post";
  class?: string;
  id?: string;
  /** Carries a file. */
  isUpload?: boolean;
  children: Child;
}

/** A form. A token never stands in an address, so that a form with one is posted. */
export function Form({ token, action, method, isUpload, children, ...others }: FormProps) {
  const isPost = method === "post" || token !== null;
  return (
    <form
      action={action}
      method={isPost ? "post" : "get"}
      enctype={isPost && isUpload ? "multipart/form-data" : undefined}
      {...others}
    >
      {token === null ? null : <input type="hidden" name="token" value={token} />}
      {children}
    </form>
  );
}

/** Hidden fields of a form. */
export function Hidden({ name, values }: { name: string; values: string[] }) {
  return (
    <>
      {values.map((value) => (
        <input type="hidden" name={name} value={value} />
      ))}
    </>
  );
}

/** A link, or without a script and with a token a button that looks like one: an address alone would not be let in. */
export function Link({
  token,
  href,
  children,
  ...others
}: Sending & { href: string; children: Child; class?: string; download?: boolean; current?: boolean }) {
  const { current, download, ...rest } = others;
  if (token === null)
    return (
      <a href={href} aria-current={current ? "page" : undefined} download={download} {...rest}>
        {children}
      </a>
    );
  const [path = href, query = ""] = href.split("?");
  return (
    <Form token={token} action={path} method="post" class="inline">
      {[...new URLSearchParams(query)].map(([name, value]) => (
        <Hidden name={name} values={[value]} />
      ))}
      <button type="submit" aria-current={current ? "page" : undefined} {...rest}>
        {children}
      </button>
    </Form>
  );
}
