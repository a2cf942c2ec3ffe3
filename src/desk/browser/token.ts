/** The desk's token, as it was entered once in this browser. It goes to the desk in a header, and nowhere else. */

const KEY = "desk-token";

/** Null where none was entered. */
export function storedToken(): string | null {
  return localStorage.getItem(KEY);
}

export function storeToken(token: string): void {
  localStorage.setItem(KEY, token);
}

export function forgetToken(): void {
  localStorage.removeItem(KEY);
}

/** What every request carries. */
export function authorization(): Record<string, string> {
  const token = storedToken();
  return token === null ? {} : { Authorization: `Bearer ${token}` };
}
