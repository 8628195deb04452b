// The page "Can I paste this?" without reloading. Nothing is sent before a button is pressed, and nothing is stored here.
(() => {
  "use strict";
  const form = document.getElementById("check");
  const byId = (id) => document.getElementById(id);
  if (!form || !window.fetch || !window.DOMParser) return;
  document.documentElement.classList.add("js");
  document.querySelectorAll(".keys").forEach((each) => { each.hidden = false; });
  let busy = false;
  // What the answer depends on, as it was when it was given.
  const watched = ["text", "described", "classes", "tool", "tool_other"];
  let answered = state();

  function state() {
    const data = new FormData(form);
    return JSON.stringify(watched.map((name) => data.getAll(name)));
  }

  function compare() {
    const answer = document.querySelector("#result .answer");
    const isStale = state() !== answered;
    if (!answer || answer.classList.contains("is-stale") === isStale) return;
    answer.classList.toggle("is-stale", isStale);
    answer.querySelector(".stale").hidden = !isStale;
    answer.querySelector(".body").inert = isStale;
    document.title = isStale ? form.dataset.title : answer.dataset.title;
    say(isStale ? form.dataset.stale : "");
  }

  function prepare() {
    const button = byId("copy-button");
    if (!button) return;
    button.hidden = false;
    button.addEventListener("click", () => copy(button));
  }

  async function copy(button) {
    const field = byId("copy");
    const word = button.dataset.word || (button.dataset.word = button.textContent);
    let done = false;
    try {
      await navigator.clipboard.writeText(field.value);
      done = true;
    } catch {
      field.select();
      done = document.execCommand("copy");
      button.focus();
    }
    if (!done) return;
    button.textContent = form.dataset.copied;
    say(form.dataset.copied);
    setTimeout(() => { button.textContent = word; }, 2500);
  }

  function say(words) {
    byId("status").textContent = words;
  }

  function complain(words) {
    say("");
    byId("trouble").textContent = words;
    byId("trouble").scrollIntoView({ block: "nearest" });
  }

  function place(page, isCopy, sent) {
    page.querySelectorAll("[data-slot]").forEach((slot) => {
      const old = byId(slot.id);
      if (old) old.replaceWith(document.importNode(slot, true));
    });
    const fresh = page.getElementById("check");
    for (const each of fresh.elements) {
      const own = each.id && byId(each.id);
      if (own) describe(own, each);
      if (each.type === "hidden" && each.name) form.elements[each.name].value = each.value;
    }
    const tool = fresh.querySelector("[name=tool]");
    form.querySelectorAll("[name=tool]").forEach((each) => describe(each, tool));
    const isTold = Boolean(fresh.elements.told);
    // What was typed stays as it is, except where the masked copy or what was missed takes its place.
    if (isCopy) form.elements.text.value = fresh.elements.text.value;
    if (isCopy || isTold) tick(fresh);
    answered = isCopy || isTold ? state() : sent;
    document.title = page.title;
    const answer = document.querySelector("#result .answer");
    if (answer) answer.dataset.title = page.title;
    prepare();
    // The heading gets the focus and is read out, so the status must not say it again.
    say(byId("told") ? byId("told").textContent.trim() : "");
    goToAnswer();
    compare();
  }

  function describe(own, fresh) {
    for (const name of ["aria-invalid", "aria-describedby"]) {
      if (fresh.hasAttribute(name)) own.setAttribute(name, fresh.getAttribute(name));
      else own.removeAttribute(name);
    }
  }

  function tick(fresh) {
    fresh.querySelectorAll("[name=classes]").forEach((each) => {
      form.querySelector(`[name=classes][value="${each.value}"]`).checked = each.checked;
    });
  }

  function goToAnswer() {
    const place = byId("told") || byId("answer");
    if (!place) return;
    byId("result").scrollIntoView({ block: "start" });
    place.scrollIntoView({ block: "nearest" });
    place.focus({ preventScroll: true });
  }

  function parsed(text) {
    return new DOMParser().parseFromString(text, "text/html");
  }

  async function post(button) {
    const data = new FormData(form);
    if (button && button.name) data.append(button.name, button.value);
    const address = (button && button.getAttribute("formaction")) || form.getAttribute("action");
    const answer = await fetch(address, { method: "POST", body: data, headers: { Accept: "text/html" } });
    return { answer, page: parsed(await answer.text()) };
  }

  async function send(button) {
    const sent = state();
    let { answer, page } = await post(button);
    if (answer.status === 403 && !page.getElementById("check")) {
      // The session is another one than when this page was opened: take its token and send once more.
      const again = await fetch(form.getAttribute("action"), { headers: { Accept: "text/html" } });
      const token = parsed(await again.text()).querySelector("#check [name=csrf]");
      if (!token) return complain(form.dataset.signedOut);
      form.elements.csrf.value = token.value;
      ({ answer, page } = await post(button));
    }
    if (answer.redirected && new URL(answer.url).pathname === "/sign-in") return complain(form.dataset.signedOut);
    if (!page.getElementById("check")) return complain(answer.status === 503 ? form.dataset.away : form.dataset.failed);
    byId("trouble").textContent = "";
    return place(page, Boolean(button && button.name === "use"), sent);
  }

  form.addEventListener("submit", async (event) => {
    // The page in another language is another page, and what was typed goes along.
    if (event.submitter && event.submitter.value === "language") return;
    event.preventDefault();
    if (busy) return;
    busy = true;
    form.classList.add("is-busy");
    say(form.dataset.working);
    try {
      await send(event.submitter);
    } catch {
      complain(form.dataset.failed);
    } finally {
      busy = false;
      form.classList.remove("is-busy");
    }
  });

  form.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      form.requestSubmit(byId("send"));
    }
  });

  form.addEventListener("input", compare);
  form.addEventListener("change", compare);

  prepare();
  const first = document.querySelector("#result .answer");
  if (first) first.dataset.title = document.title;
  goToAnswer();
})();
