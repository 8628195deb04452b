// Somebody's own matter, kept up to date while they look at it. Whatever can be typed into is left alone.
(() => {
  "use strict";
  const root = document.querySelector(".matter");
  if (!root || !window.fetch || !window.DOMParser) return;
  const words = root.dataset;
  const status = document.getElementById("status");
  const person = document.body.dataset.person || "";

  // --- what was begun stays in this tab until it is sent ---------------------------------------------------------
  const KEY = "triage.matters";
  const read = () => { try { return JSON.parse(sessionStorage.getItem(KEY) || "{}"); } catch { return {}; } };
  const write = (drafts) => { try { sessionStorage.setItem(KEY, JSON.stringify(drafts)); } catch { /* the fields hold it */ } };
  const sent = { said: ["say", "answers"], exposed: ["say", "answers"], answered: ["answers"] }[words.done] || [];
  let drafts = read();
  if (drafts.person !== person) drafts = { person };
  const forms = [...document.querySelectorAll("[data-draft]")];
  const named = (form) => `${words.reference} ${form.dataset.draft}`;
  for (const form of forms) {
    if (sent.includes(form.dataset.draft) && (drafts[named(form)] || {}).sent) delete drafts[named(form)];
    const kept = (drafts[named(form)] || {}).typed || {};
    for (const field of form.querySelectorAll("textarea")) {
      // What the page itself shows again is newer.
      if (kept[field.name] && field.value === field.defaultValue && kept[field.name] !== field.value) {
        field.value = kept[field.name];
        const around = field.closest("details");
        if (around) around.open = true;
      }
    }
    const keep = (isSent) => {
      const typed = {};
      for (const field of form.querySelectorAll("textarea")) if (field.value !== field.defaultValue) typed[field.name] = field.value;
      if (Object.keys(typed).length) drafts[named(form)] = { typed, sent: isSent };
      else delete drafts[named(form)];
      write(drafts);
    };
    form.addEventListener("input", () => keep(false));
    form.addEventListener("submit", () => keep(true));
    form.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.requestSubmit();
    });
  }
  write(drafts);
  const forget = () => { drafts = { person }; sessionStorage.removeItem(KEY); };
  document.addEventListener("triage:left", forget);
  // Shown twice in one moment, a form is sent once.
  document.addEventListener("submit", (event) => {
    if (event.target.dataset.busy) event.preventDefault();
    event.target.dataset.busy = "1";
    setTimeout(() => { delete event.target.dataset.busy; }, 4000);
  });

  // --- renewing ----------------------------------------------------------------------------------------------------
  let source = null;
  let busy = false;

  async function refresh() {
    if (busy) return;
    busy = true;
    try {
      const answer = await fetch(words.part, { credentials: "same-origin" });
      if (answer.ok && !answer.redirected) show(new DOMParser().parseFromString(await answer.text(), "text/html"));
    } catch { /* the next word from the server comes */ }
    busy = false;
  }

  function show(page) {
    let isNew = false;
    for (const id of ["standing", "lines"]) {
      const fresh = page.getElementById(id);
      const now = document.getElementById(id);
      if (!fresh || !now || fresh.innerHTML === now.innerHTML) continue;
      isNew = isNew || id === "lines";
      now.replaceWith(document.importNode(fresh, true));
    }
    if (!isNew) return;
    status.textContent = "";
    setTimeout(() => { status.textContent = words.news; }, 50);
  }

  function listen() {
    if (source || !window.EventSource) return;
    source = new EventSource(words.live);
    source.addEventListener("open", refresh);
    source.addEventListener("changed", refresh);
    source.addEventListener("ended", () => {
      rest();
      words.over = "1";
      status.className = "notice warn";
      status.textContent = words.ended;
    });
  }

  function rest() {
    if (source) source.close();
    source = null;
  }

  // Nobody looks at a page that is hidden, so it asks for nothing.
  const look = () => { if (words.over) return; if (document.hidden) rest(); else listen(); };
  document.addEventListener("visibilitychange", look);
  window.addEventListener("pagehide", rest);
  window.addEventListener("pageshow", look);
  look();
})();
