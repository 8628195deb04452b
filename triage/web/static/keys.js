// What every page with keys shares: nothing happens while somebody types, `?` lists the keys, Escape leaves.
(() => {
  "use strict";
  const dialog = document.getElementById("keys");
  if (!dialog) return;

  function isField(element) {
    const typed = element.closest("input, select, textarea, [contenteditable]");
    return typed !== null && !["checkbox", "radio", "button", "submit"].includes(typed.type);
  }

  // `does` says what each key does, `leave` what Escape does outside of fields, and `first` may take a key before all others.
  window.triageKeys = (does, { leave = () => {}, first = () => false }) => {
    const all = { ...does, "?": () => { if (dialog.open) dialog.close(); else dialog.showModal(); } };
    document.addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      const field = isField(event.target);
      if (event.key === "Escape") {
        if (field) event.target.blur();
        else if (!dialog.open) leave();
        return;
      }
      if (field || (dialog.open && event.key !== "?")) return;
      if (first(event.key)) event.preventDefault();
      else if (Object.hasOwn(all, event.key)) { event.preventDefault(); all[event.key](); }
    });
    document.getElementById("show-keys").addEventListener("click", () => dialog.showModal());
    document.querySelectorAll(".keys-hint").forEach((each) => { each.hidden = false; });
  };
})();
