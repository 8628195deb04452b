// The client of the stand-in Slack: sends forms without leaving the page, and shows what is new.
"use strict";
const seen = new Map();
const toast = document.getElementById("toast");
const ask = document.getElementById("ask");
let revision = document.querySelector(".workspace").dataset.revision;
let isPressed = false;

function say(words) {
  toast.textContent = words || "";
  toast.hidden = !words;
}

function atEnd(box) {
  return box.scrollHeight - box.scrollTop - box.clientHeight < 80;
}

function toEnd(box) {
  box.scrollTop = box.scrollHeight;
}

// Remembers each part as the server drew it, so that what a person typed stays as long as the server's part does.
function remember(root) {
  for (const part of root.querySelectorAll("[data-live]")) {
    seen.set(part.id, part.innerHTML);
    for (const child of part.children) if (child.id) seen.set(child.id, child.outerHTML);
  }
}

function renewKeyed(old, fresh) {
  const wasAtEnd = atEnd(old);
  const wanted = new Set([...fresh.children].map((child) => child.id));
  for (const child of [...old.children]) if (!wanted.has(child.id)) child.remove();
  let place = null;
  for (const child of [...fresh.children]) {
    const own = document.getElementById(child.id);
    const html = child.outerHTML;
    let kept = own;
    if (!own || seen.get(child.id) !== html) {
      kept = child;
      if (own) own.replaceWith(child);
    }
    seen.set(child.id, html);
    const next = place ? place.nextElementSibling : old.firstElementChild;
    if (next !== kept) old.insertBefore(kept, next);
    place = kept;
  }
  if (wasAtEnd) toEnd(old);
}

function renew(html) {
  const page = new DOMParser().parseFromString(html, "text/html");
  for (const fresh of page.querySelectorAll("[data-live]")) {
    const old = document.getElementById(fresh.id);
    if (!old || seen.get(fresh.id) === fresh.innerHTML) continue;
    seen.set(fresh.id, fresh.innerHTML);
    if ("keyed" in fresh.dataset) renewKeyed(old, fresh);
    else old.replaceChildren(...fresh.childNodes);
    if (fresh.id === "overlay") enter(old);
  }
  revision = page.querySelector(".workspace").dataset.revision;
}

function enter(overlay) {
  const field = ":is(input:not([type=hidden]), textarea, select)";
  const first = overlay.querySelector(`.wrong ${field}`) || overlay.querySelector(field);
  if (first) first.focus();
}

async function look() {
  const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
  const html = await answer.text();
  // A button that is put in another's place while it is pressed never gets its click; the next look brings what is new.
  if (answer.ok && !isPressed) renew(html);
}

// Other things than buttons need not tell that they were let go, as the list of a select does not.
document.addEventListener("pointerdown", (event) => { isPressed = Boolean(event.target.closest("button")); }, true);
for (const name of ["pointerup", "pointercancel"]) document.addEventListener(name, () => { isPressed = false; }, true);

async function watch() {
  try {
    const answer = await fetch("/slack/_revision");
    if (answer.ok && String((await answer.json()).revision) !== revision) await look();
  } catch {
    // The stand-in is being restarted; the next look finds it again.
  }
  setTimeout(watch, 500);
}

function confirmed(button) {
  const { title, text, yes, no, style } = button.dataset;
  if (!title) return Promise.resolve(true);
  ask.querySelector("h2").textContent = title;
  ask.querySelector("p").textContent = text;
  const [deny, agree] = ask.querySelectorAll("button");
  deny.textContent = no;
  agree.textContent = yes;
  agree.className = style === "danger" ? "danger" : "primary";
  ask.returnValue = "no";
  ask.showModal();
  return new Promise((done) => ask.addEventListener("close", () => done(ask.returnValue === "yes"), { once: true }));
}

async function send(form, more) {
  const data = new FormData(form);
  for (const [name, value] of Object.entries(more)) data.set(name, value);
  const file = data.get("file");
  const body = file && file.size ? data : new URLSearchParams([...data].filter(([, value]) => typeof value === "string"));
  form.classList.add("busy");
  try {
    const answer = await fetch("/slack/_do", { method: "POST", body, headers: { Accept: "application/json" } });
    const said = await answer.json();
    say(said.notice);
    if (form.matches(".composer") && !said.notice) {
      form.reset();
      form.querySelector(".chosen").textContent = "Attach a text file";
      for (const box of document.querySelectorAll(".flow")) toEnd(box);
    }
    if (said.go && said.go !== location.pathname + location.search) location.assign(said.go);
    else await look();
  } catch {
    say("The stand-in did not answer. Is it still running?");
  }
  form.classList.remove("busy");
}

async function press(element) {
  const form = element.closest("form");
  if (!(await confirmed(element))) return;
  const more = { press: element.dataset.press };
  if (element.dataset.chosen) more.chosen = element.dataset.chosen;
  await send(form, more);
}

document.addEventListener("submit", async (event) => {
  const form = event.target;
  if (form.method === "dialog" || form.closest("dialog")) return;
  event.preventDefault();
  const button = event.submitter;
  if (form.classList.contains("busy") || (button && !(await confirmed(button)))) return;
  await send(form, button && button.name ? { [button.name]: button.value } : {});
});

document.addEventListener("click", (event) => {
  const target = event.target.closest("button, a");
  for (const menu of document.querySelectorAll("details.menu[open]")) {
    if (!menu.contains(event.target) || (target && target.closest(".sheet"))) menu.open = false;
  }
  if (!target) return;
  if (target.dataset.verb) send(target.closest("form"), { verb: target.dataset.verb });
  else if (target.dataset.press && target.matches("button, a")) press(target);
});

document.addEventListener("change", (event) => {
  const target = event.target;
  if (target.type === "file" && target.files[0]) target.closest("label").querySelector(".chosen").textContent = target.files[0].name;
  if (target.dataset.press) press(target);
});

document.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && !event.shiftKey && !event.isComposing && event.target.matches(".composer textarea, .editing textarea")) {
    event.preventDefault();
    event.target.form.requestSubmit();
  }
  const close = event.key === "Escape" && document.querySelector(".modal [data-verb=close]");
  if (close && !ask.open) close.click();
});

remember(document);
for (const box of document.querySelectorAll(".flow")) toEnd(box);
if (location.hash) document.getElementById(location.hash.slice(1))?.scrollIntoView();
if (window.matchMedia("(max-width: 46rem)").matches) document.getElementById("side").open = false;
enter(document.getElementById("overlay"));
watch();
