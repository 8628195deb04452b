// A ticket kept up to date while one reads it: what changed is renewed in place, and nothing that somebody does is lost.
(() => {
  "use strict";
  const root = document.getElementById("ticket");
  if (!root || !root.dataset.live || !window.fetch || !window.DOMParser || !window.EventSource) return;
  const words = root.dataset;
  const byId = (id) => document.getElementById(id);
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const parts = () => all("[data-part]", root);
  let busy = false;
  let again = false;

  // --- what stands in somebody's way --------------------------------------------------------------------------------
  function isTyped(field) {
    if (field.type === "checkbox" || field.type === "radio") return field.checked !== field.defaultChecked;
    if (field.tagName === "SELECT") {
      const usual = Math.max(0, [...field.options].findIndex((one) => one.defaultSelected));
      return field.selectedIndex !== usual;
    }
    return field.type !== "hidden" && field.type !== "submit" && field.value !== field.defaultValue;
  }

  function isInUse(part) {
    const typed = all("input, textarea, select", part).some(isTyped);
    return typed || part.querySelector("details.act[open]") !== null;
  }

  // --- renewing -----------------------------------------------------------------------------------------------------
  const openOnes = (part) => [part, ...all("details", part)].filter((one) => one.open && one.dataset.keep).map((one) => one.dataset.keep);

  // As the server sent it: neither what somebody has opened nor the seals of forms make it another one.
  function signature(part) {
    const copy = part.cloneNode(true);
    [copy, ...all("details", copy)].forEach((one) => one.removeAttribute("open"));
    copy.classList.remove("fresh");
    all("input[type=hidden]", copy).forEach((one) => one.remove());
    all("[data-script]", copy).forEach((one) => one.remove());
    return copy.innerHTML;
  }

  function placeOf(part) {
    const at = document.activeElement;
    if (!part.contains(at)) return null;
    const same = all("a, button, summary, [tabindex]", part).filter((one) => one.tagName === at.tagName);
    return { tag: at.tagName, id: at.id, href: at.getAttribute("href"), number: same.indexOf(at) };
  }

  function returnTo(part, place) {
    if (!place) return;
    const same = all("a, button, summary, [tabindex]", part).filter((one) => one.tagName === place.tag);
    const next = (place.id && byId(place.id)) || same.find((one) => place.href && one.getAttribute("href") === place.href) || same[place.number];
    if (next) next.focus({ preventScroll: true });
  }

  // Forms that stay as they are still carry what the page was when it came; once it was brought up to date, so are they.
  function seal(part, fresh) {
    const hidden = (within) => all("input[type=hidden][name=seen]", within);
    const others = hidden(fresh);
    hidden(part).forEach((one, number) => { if (others[number]) one.value = others[number].value; });
  }

  // An open form moves over as it is, with all that was typed; false where it has no place there any more.
  function moveForms(part, copy) {
    const forms = all("details.act", part).filter((one) => one.open || all("input, textarea, select", one).some(isTyped));
    const places = forms.map((one) => one.id && copy.querySelector(`#${CSS.escape(one.id)}`));
    if (places.some((one) => !one)) return false;
    forms.forEach((one, number) => { seal(one, places[number]); places[number].replaceWith(one); });
    return true;
  }

  function renew(part, fresh, { force } = {}) {
    const opened = openOnes(part);
    const place = placeOf(part);
    const copy = document.importNode(fresh, true);
    if (force && !moveForms(part, copy)) return;
    [copy, ...all("details", copy)].forEach((one) => { if (opened.includes(one.dataset.keep)) one.open = true; });
    part.replaceWith(copy);
    copy.classList.add("fresh");
    returnTo(copy, place);
  }

  function renewAll(page, { force }) {
    const others = new Map(all("[data-part]", page).map((one) => [one.id, one]));
    let changed = false;
    let left = false;
    for (const part of parts()) {
      const fresh = others.get(part.id);
      others.delete(part.id);
      if (!fresh) continue;
      if (signature(fresh) === signature(part)) { if (!isInUse(part)) seal(part, fresh); continue; }
      // A form that is open is somebody's: it stays as it is until they are done with it, or ask for the new one.
      if (isInUse(part) && !force) { left = true; continue; }
      renew(part, fresh, { force });
      changed = true;
    }
    for (const fresh of others.values()) {
      const before = fresh.previousElementSibling && byId(fresh.previousElementSibling.id);
      if (before) before.after(document.importNode(fresh, true));
    }
    byId("pending").hidden = !left;
    if (changed) byId("news").textContent = words.updated;
  }

  async function refresh({ force = false } = {}) {
    if (busy) { again = true; return; }
    busy = true;
    try {
      const answer = await fetch(window.location.pathname + window.location.search, { credentials: "same-origin" });
      if (answer.ok && !answer.redirected) renewAll(new DOMParser().parseFromString(await answer.text(), "text/html"), { force });
    } catch { /* the next word from the server comes */ }
    busy = false;
    if (again) { again = false; refresh(); }
  }

  byId("pending-show").addEventListener("click", () => refresh({ force: true }));

  function listen() {
    const source = new EventSource(words.live);
    let soon = null;
    let first = true;
    const later = () => { soon = soon || setTimeout(() => { soon = null; refresh(); }, 150); };
    // What happened while nobody listened is asked for once; right after the page came there is nothing of it.
    source.addEventListener("open", () => { if (!first) later(); first = false; });
    source.addEventListener("changed", later);
    source.addEventListener("ended", () => { source.close(); byId("news").className = "notice warn"; byId("news").textContent = words.ended; });
    // Clocks go on although nothing happens.
    setInterval(() => { if (!document.hidden && source.readyState === 1) refresh(); }, 60000);
  }

  listen();
})();
