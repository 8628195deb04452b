// The start page while somebody types: the text is looked through on the server and kept in this tab alone.
(() => {
  "use strict";
  const byId = (id) => document.getElementById(id);
  const form = byId("intake");
  const drafts = window.triageDrafts;
  if (!form || !drafts || !window.fetch || !window.DOMParser) return;
  document.documentElement.classList.add("js");
  document.querySelectorAll(".keys").forEach((each) => { each.hidden = false; });
  const field = byId("text");
  const PAUSE_MILLISECONDS = 600;
  let timer = 0;
  let took = 0;
  let looking = null;
  let isSending = false;
  let lookedAt = field.value;

  function save(more) {
    const earlier = drafts.read() || {};
    if (!field.value.trim()) return drafts.drop();
    const person = drafts.person || earlier.person || "";
    return drafts.keep({ text: field.value, once: form.elements.once.value, person, ...more });
  }

  function restore() {
    const draft = drafts.read();
    if (!draft) return;
    if (field.value.trim()) return save();
    if (!drafts.person || draft.person !== drafts.person) return;
    field.value = draft.text;
    form.elements.once.value = draft.once;
    byId("restored").hidden = false;
    save();
    look();
  }

  function discard() {
    if (looking) looking.abort();
    clearTimeout(timer);
    drafts.drop();
    location.replace("/");
  }

  function fill(page) {
    page.querySelectorAll("[data-slot]").forEach((slot) => {
      const own = byId(slot.id);
      if (!own || own.innerHTML.trim() === slot.innerHTML.trim()) return;
      const isOpen = Boolean(byId("kept") && byId("kept").open);
      own.replaceChildren(...document.importNode(slot, true).childNodes);
      own.hidden = slot.hidden;
      if (slot.id === "look" && isOpen && byId("kept")) byId("kept").open = true;
    });
    form.elements.seen.value = page.querySelector("#intake [name=seen]").value;
    const fresh = page.getElementById("text");
    for (const name of ["aria-invalid", "aria-describedby"]) {
      if (fresh.hasAttribute(name)) field.setAttribute(name, fresh.getAttribute(name));
      else field.removeAttribute(name);
    }
    prepare();
  }

  async function look() {
    if (looking) looking.abort();
    const mine = looking = new AbortController();
    const text = field.value;
    if (text === lookedAt) return;
    const data = new FormData(form);
    const began = Date.now();
    data.set("use", "peek");
    try {
      const answer = await fetch("/", { method: "POST", body: data, headers: { Accept: "text/html" }, signal: mine.signal });
      took = Date.now() - began;
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      if (mine !== looking || isSending) return;
      if (answer.status === 403 && page.querySelector("#sign-in-again")) return signedOut(page);
      const token = page.querySelector("#intake [name=csrf]");
      if (answer.status === 403 && token) {
        // Somebody has signed in anew since: the next look, or the sending, brings the token of that session.
        form.elements.csrf.value = token.value;
        schedule();
        return;
      }
      if (!token || answer.status >= 500) return;
      lookedAt = text;
      byId("trouble").replaceChildren();
      fill(page);
    } catch {
      // What is said while somebody types is a help and no promise; sending says what went wrong.
    }
  }

  function signedOut(page) {
    byId("trouble").replaceChildren(...document.importNode(page.getElementById("trouble"), true).childNodes);
    here();
  }

  function here() {
    // The text waits in this tab, so signing in needs no window of its own.
    const link = byId("sign-in-again");
    if (!link) return;
    save();
    if (!drafts.read()) return;
    link.removeAttribute("target");
    document.querySelectorAll(".beside").forEach((each) => { each.hidden = true; });
  }

  function schedule() {
    clearTimeout(timer);
    // A machine that is busy, or a long text, is asked less often.
    timer = setTimeout(look, Math.max(PAUSE_MILLISECONDS, 2 * took));
  }

  function prepare() {
    const button = byId("copy-button");
    if (!button || !button.hidden) return;
    button.hidden = false;
    const word = button.textContent;
    button.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(byId("copy").value);
      } catch {
        byId("copy").select();
        if (!document.execCommand("copy")) return;
      }
      button.textContent = button.dataset.copied;
      setTimeout(() => { button.textContent = word; }, 2500);
    });
  }

  field.addEventListener("input", () => {
    save();
    byId("restored").hidden = true;
    schedule();
  });

  form.addEventListener("submit", (event) => {
    const use = event.submitter ? event.submitter.value : "";
    if (use === "language") {
      event.preventDefault();
      save();
      location.assign(event.submitter.getAttribute("formaction"));
      return;
    }
    if (isSending) {
      event.preventDefault();
      return;
    }
    isSending = true;
    clearTimeout(timer);
    if (looking) looking.abort();
    save({ sent: true });
  });

  form.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      form.requestSubmit(byId("send"));
    }
  });

  byId("discard").addEventListener("click", discard);
  document.addEventListener("triage:left", discard);
  window.addEventListener("pageshow", (event) => {
    isSending = false;
    // A page that the browser kept may show what was filed, or what somebody wrote who has signed out since.
    if (event.persisted && field.value.trim() && !drafts.read()) discard();
  });

  restore();
  here();
  prepare();
})();
