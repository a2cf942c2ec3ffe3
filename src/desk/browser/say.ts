/** Says something to those who look, and to those who have the page read out to them. */
export function say(text: string, { isProblem = false } = {}): void {
  const said = document.querySelector(".said");
  if (said) said.textContent = text;
  if (!isProblem) return;
  const problem = document.createElement("p");
  problem.className = "problem";
  problem.textContent = text;
  document.querySelector("main > .problem")?.remove();
  document.querySelector("main h1")?.after(problem);
}
