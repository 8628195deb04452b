// What is done on a ticket's page, by keyboard. Everything it does a form or a link does as well.
(() => {
  "use strict";
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const fields = "select, textarea, input:not([type=hidden])";
  const drafts = (() => { try { return window.sessionStorage; } catch { return null; } })();

  // --- forms in place ------------------------------------------------------------------------------------------------
  function unfold(act) {
    act.open = true;
    const first = act.querySelector(fields) || act.querySelector("form button");
    if (first) first.focus();
    act.scrollIntoView({ block: "nearest" });
  }

  function fold() {
    const within = document.activeElement && document.activeElement.closest(".act[open]");
    const act = within || document.querySelector(".act[open]");
    if (!act) return;
    act.open = false;
    act.querySelector("summary").focus();
  }

  function use(key) {
    const found = document.querySelector(`[data-key="${key}"]`);
    if (!found) return;
    if (found.matches("details")) unfold(found);
    else if (found.form) found.form.requestSubmit(found);
    else found.click();
  }

  document.addEventListener("click", (event) => {
    const summary = event.target.closest(".act > summary");
    if (summary && !summary.parentElement.open) { event.preventDefault(); unfold(summary.parentElement); }
    else if (!event.target.closest(".act")) all(".acts .act[open]").forEach((act) => { act.open = false; });
  });

  function unfoldAsked() {
    const asked = window.location.hash.length > 1 && document.getElementById(window.location.hash.slice(1));
    if (asked && asked.closest(".act")) unfold(asked.closest(".act"));
  }
  // Not before the browser has gone to the place itself, since that takes the focus away again.
  window.addEventListener("load", () => setTimeout(unfoldAsked));
  window.addEventListener("hashchange", unfoldAsked);

  // --- sending -------------------------------------------------------------------------------------------------------
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.method !== "post") return;
    if (form.dataset.sent) { event.preventDefault(); return; }
    form.dataset.sent = "yes";
    if (form.matches("[data-leaves]")) forget(() => true);
    if (drafts && form.id) drafts.setItem("act:sent", place(form));
    // Not at once: the button that was pressed is sent along.
    setTimeout(() => all("button", form).forEach((button) => { button.disabled = true; }));
  });
  window.addEventListener("pageshow", (event) => {
    if (!event.persisted) return;
    all("form[data-sent]").forEach((form) => {
      delete form.dataset.sent;
      all("button", form).forEach((button) => { button.disabled = false; });
    });
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
    const form = event.target.closest(".act form");
    if (form) { event.preventDefault(); form.requestSubmit(); }
  });

  // --- what is typed outlives a reload, until it was taken, or somebody signs out --------------------------------------
  function place(form) { return `act:${document.body.dataset.person || ""}:${window.location.pathname}:${form.id}:`; }
  function forget(which) {
    if (drafts) Object.keys(drafts).filter((name) => name.startsWith("act:") && which(name)).forEach((name) => drafts.removeItem(name));
  }

  const left = "BroadcastChannel" in window ? new BroadcastChannel("triage.left") : null;
  if (left) left.addEventListener("message", () => forget(() => true));
  forget((name) => name !== "act:sent" && !name.startsWith(`act:${document.body.dataset.person || ""}:`));

  const said = document.getElementById("said");
  const sent = drafts && drafts.getItem("act:sent");
  if (sent && said && said.classList.contains("good")) forget((name) => name.startsWith(sent));
  forget((name) => name === "act:sent");
  all(".act form[id] textarea").forEach((field) => {
    const name = `${place(field.form)}${field.name}`;
    const kept = drafts && drafts.getItem(name);
    if (kept && !field.value) { field.value = kept; if (field.closest(".composer")) field.closest(".act").open = true; }
    field.addEventListener("input", () => {
      try { if (field.value === field.defaultValue) drafts.removeItem(name); else drafts.setItem(name, field.value); } catch { /* there is no room, and none is needed */ }
    });
  });

  // What was done is said once, and not again when the page is loaded anew.
  const address = new URL(window.location.href);
  if (address.searchParams.has("did")) {
    address.searchParams.delete("did");
    window.history.replaceState(null, "", address);
  }

  if (window.triageKeys) {
    window.triageKeys(Object.fromEntries([..."aresncjku"].map((key) => [key, () => use(key)])), { leave: fold });
  }
})();
