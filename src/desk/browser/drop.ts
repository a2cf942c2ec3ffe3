/** A file can be dropped on the form of a draft, or pasted into it. */
export function listenForDrops(): void {
  const formOf = ({ target }: Event) =>
    target instanceof Element ? target.closest<HTMLFormElement>("form.drop") : null;
  document.addEventListener("dragover", (event) => {
    const form = formOf(event);
    if (!form) return;
    event.preventDefault();
    form.classList.add("over");
  });
  document.addEventListener("dragleave", (event) => {
    const form = formOf(event);
    const { relatedTarget } = event;
    if (form && !(relatedTarget instanceof Node && form.contains(relatedTarget))) form.classList.remove("over");
  });
  document.addEventListener("drop", (event) => take(event, event.dataTransfer));
  document.addEventListener("paste", (event) => take(event, event.clipboardData));

  function take(event: Event, data: DataTransfer | null): void {
    const form = formOf(event);
    form?.classList.remove("over");
    const field = form?.querySelector<HTMLInputElement>("input[type=file]");
    if (!form || !field || !data || data.files.length === 0) return;
    event.preventDefault();
    field.files = data.files;
    form.requestSubmit();
  }
}
