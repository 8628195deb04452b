// The page "Can I paste this?" without reloading. Nothing is sent before a button is pressed, and nothing is stored here.
(() => {
  "use strict";
  const form = document.getElementById("check");
  const byId = (id) => document.getElementById(id);
  if (!form || !window.fetch || !window.DOMParser) return;
  document.documentElement.classList.add("js");
  document.querySelectorAll(".keys").forEach((each) => { each.hidden = false; });
  let busy = false;

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

  function place(page, isCopy) {
    page.querySelectorAll("[data-slot]").forEach((slot) => {
      const old = byId(slot.id);
      if (old) old.replaceWith(document.importNode(slot, true));
    });
    const fresh = page.getElementById("check");
    for (const each of fresh.elements) {
      const own = each.id && byId(each.id);
      if (own) {
        for (const name of ["aria-invalid", "aria-describedby"]) {
          if (each.hasAttribute(name)) own.setAttribute(name, each.getAttribute(name));
          else own.removeAttribute(name);
        }
      }
      if (each.type === "hidden" && each.name) form.elements[each.name].value = each.value;
      // What was typed stays as it is, except where the masked copy takes its place.
      if (isCopy && each.name === "text") form.elements.text.value = each.value;
      if (isCopy && each.type === "checkbox") {
        form.querySelector(`[name=classes][value="${each.value}"]`).checked = each.checked;
      }
    }
    const tools = fresh.querySelector(".tools");
    form.querySelector(".tools").toggleAttribute("aria-invalid", false);
    if (tools.hasAttribute("aria-invalid")) form.querySelector(".tools").setAttribute("aria-invalid", "true");
    prepare();
    const heading = byId("answer");
    say(heading ? heading.textContent : "");
    if (heading) {
      heading.scrollIntoView({ block: "start" });
      heading.focus();
    }
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
    return place(page, Boolean(button && button.name === "use"));
  }

  form.addEventListener("submit", async (event) => {
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

  prepare();
  const heading = byId("answer");
  if (heading) heading.focus();
})();
