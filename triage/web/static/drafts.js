// What somebody has begun to write stays in their tab until it is filed, they sign out, or somebody else signs in.
(() => {
  "use strict";
  const KEY = "triage.intake";
  const LONGEST_MILLISECONDS = 24 * 3600 * 1000;
  const person = document.body.dataset.person || "";
  const left = "BroadcastChannel" in window ? new BroadcastChannel("triage.left") : null;

  function read() {
    try {
      return JSON.parse(sessionStorage.getItem(KEY) || "null");
    } catch {
      return null;
    }
  }

  function keep(draft) {
    try {
      sessionStorage.setItem(KEY, JSON.stringify({ ...draft, at: Date.now() }));
    } catch {
      // A full or forbidden storage: then the text stands in the field alone.
    }
  }

  function drop() {
    try {
      sessionStorage.removeItem(KEY);
    } catch {
      // There was none to begin with.
    }
  }

  const draft = read();
  if (draft) {
    const isFiled = draft.sent && location.pathname.startsWith("/matters/");
    const isOthers = person && draft.person && draft.person !== person;
    if (isFiled || isOthers || !(Date.now() - draft.at < LONGEST_MILLISECONDS)) drop();
  }

  document.addEventListener("submit", (event) => {
    if (!event.target.matches("[data-leaves]")) return;
    drop();
    if (left) left.postMessage("left");
  });

  if (left) {
    left.addEventListener("message", () => {
      drop();
      document.dispatchEvent(new Event("triage:left"));
    });
  }

  window.triageDrafts = { read, keep, drop, person };
})();
