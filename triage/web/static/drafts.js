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

  // Everything that any page of ours keeps in this tab.
  function dropAll() {
    try {
      sessionStorage.clear();
    } catch {
      // There was none to begin with.
    }
  }

  const draft = read();
  if (draft) {
    const isFiled = draft.sent && location.pathname.startsWith("/matters/");
    if (isFiled || !(Date.now() - draft.at < LONGEST_MILLISECONDS)) drop();
  }
  try {
    const owner = sessionStorage.getItem("triage.person");
    if (person && owner && owner !== person) dropAll();
  } catch {
    // Where nothing can be kept, nothing has to be dropped.
  }
  window.addEventListener("pagehide", () => {
    try {
      if (person && sessionStorage.length) sessionStorage.setItem("triage.person", person);
    } catch {
      // The same.
    }
  });

  document.addEventListener("submit", (event) => {
    if (!event.target.matches("[data-leaves]")) return;
    dropAll();
    if (left) left.postMessage("left");
  });

  if (left) {
    left.addEventListener("message", () => {
      dropAll();
      document.dispatchEvent(new Event("triage:left"));
    });
  }

  window.triageDrafts = { read, keep, drop, person };
})();
