// The list of tickets by keyboard, and kept up to date. Everything it does a form or a link does as well.
(() => {
  "use strict";
  const root = document.querySelector(".console");
  const form = document.getElementById("bulk");
  if (!root || !form || !window.triageKeys || !window.fetch || !window.DOMParser) return;
  const byId = (id) => document.getElementById(id);
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const words = root.dataset;
  const rows = () => all(".tickets tbody tr");
  const boxOf = (row) => row.querySelector("[name=marked]");
  const linkOf = (row) => row.querySelector(".matter a");
  let waiting = null; // what is new and not shown yet
  let busy = false;

  // --- marks -------------------------------------------------------------------------------------------------------
  function count() {
    const marked = rows().filter((row) => boxOf(row).checked).length;
    const said = byId("how-many");
    if (said && marked) said.textContent = marked === 1 ? words.markedOne : words.markedMany.replace("{n}", marked);
    all(".unmark").forEach((each) => { each.hidden = marked === 0; });
  }

  function current() {
    return document.activeElement.closest(".tickets tbody tr");
  }

  function markCurrent() {
    const row = current();
    if (row && !rows().some((each) => boxOf(each).checked)) boxOf(row).checked = true;
    count();
    return rows().some((each) => boxOf(each).checked);
  }

  // --- renewing ----------------------------------------------------------------------------------------------------
  async function fetched(address, options) {
    const answer = await fetch(address, { credentials: "same-origin", ...options });
    if (answer.redirected || !(answer.ok || answer.status === 422)) throw new Error("no list");
    return new DOMParser().parseFromString(await answer.text(), "text/html");
  }

  function keep(element, renew) {
    // Whoever stands in what is replaced stands in the same place afterwards.
    const at = document.activeElement;
    const place = element.contains(at) && (at.name === "marked" ? "[name=marked]" : at.getAttribute("href"));
    const marked = element.querySelector("[name=marked]:checked") !== null;
    const fresh = renew();
    const box = fresh.querySelector("[name=marked]");
    if (box) box.checked = marked;
    if (!place) return;
    const next = place.startsWith("[") ? box : all("a", fresh).find((each) => each.getAttribute("href") === place);
    if (next) next.focus({ preventScroll: true });
  }

  function renewRail(page) {
    const rail = page.getElementById("rail");
    if (!rail) return;
    const scrolled = byId("rail").scrollLeft;
    keep(byId("rail"), () => { byId("rail").replaceWith(rail); return rail; });
    byId("rail").scrollLeft = scrolled;
  }

  // In place: what stands there is renewed, what has left is said to have left, and nothing moves.
  function renewRows(page) {
    const fresh = new Map(all(".tickets tbody tr", page).map((row) => [row.id, row]));
    for (const row of rows()) {
      const other = fresh.get(row.id);
      fresh.delete(row.id);
      if (!other) {
        row.classList.add("has-left");
        row.querySelector(".state").dataset.left = words.left;
      } else if (signature(other) !== signature(row)) {
        keep(row, () => { const copy = document.importNode(other, true); row.replaceWith(copy); return copy; });
      }
    }
    return fresh.size;
  }

  function signature(row) {
    return row.className + [...row.cells].map((cell) => cell.innerHTML).join("").replace(/ checked(="")?/g, "");
  }

  function renewList(page) {
    keep(byId("list"), () => {
      const list = document.importNode(page.getElementById("list"), true);
      const marked = new Set(rows().filter((row) => boxOf(row).checked).map((row) => row.id));
      byId("list").replaceWith(list);
      rows().forEach((row) => { boxOf(row).checked = marked.has(row.id); });
      return list;
    });
    waiting = null;
    sayNew(0);
    count();
  }

  function sayNew(number) {
    const said = number === 0 ? "" : number === 1 ? words.one : words.many.replace("{n}", number);
    byId("news").className = "unseen";
    if (byId("news").textContent !== said) byId("news").textContent = said;
    byId("show-news").hidden = number === 0;
    byId("show-news").textContent = said;
  }

  async function refresh() {
    if (busy) return;
    busy = true;
    try {
      const page = await fetched(words.part);
      renewRail(page);
      const number = rows().length ? renewRows(page) : all(".tickets tbody tr", page).length;
      if (number && !rows().length) window.location.reload();
      waiting = number ? page : null;
      sayNew(number);
      count();
    } catch { /* the next word from the server comes */ }
    busy = false;
  }

  byId("show-news").addEventListener("click", () => {
    if (!waiting) return;
    renewList(waiting);
    const first = rows()[0];
    if (first) linkOf(first).focus();
  });

  function listen() {
    const source = new EventSource(words.live);
    let soon = null;
    const later = () => { soon = soon || setTimeout(() => { soon = null; refresh(); }, 150); };
    source.addEventListener("open", later);
    source.addEventListener("changed", later);
    source.addEventListener("ended", () => { source.close(); byId("news").className = "notice warn"; byId("news").textContent = words.ended; });
    // Clocks go on although nothing happens.
    setInterval(() => { if (!document.hidden && source.readyState === 1) refresh(); }, 60000);
  }

  // --- sending without leaving the page --------------------------------------------------------------------------
  async function send(button) {
    const address = (button && button.getAttribute("formaction")) || form.getAttribute("action");
    const at = current();
    const near = at && (at.nextElementSibling || at.previousElementSibling);
    try {
      const page = await fetched(address, { method: "POST", body: new URLSearchParams(new FormData(form)) });
      const wrong = page.getElementById("bulk-wrong");
      byId("notice").replaceChildren(...(wrong ? [wrong] : page.getElementById("notice").childNodes));
      if (wrong) return;
      rows().forEach((row) => { boxOf(row).checked = false; });
      renewRail(page);
      renewList(page);
      const next = (at && byId(at.id)) || (near && byId(near.id)) || rows()[0];
      if (next) linkOf(next).focus();
    } catch {
      form.action = address;
      form.submit();
    }
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    send(event.submitter);
  });
  form.addEventListener("change", count);
  form.addEventListener("reset", () => setTimeout(count));

  // --- keys --------------------------------------------------------------------------------------------------------
  function step(by) {
    const list = rows();
    const at = list.indexOf(current());
    const next = list[at < 0 ? (by > 0 ? 0 : list.length - 1) : Math.min(list.length - 1, Math.max(0, at + by))];
    if (next) linkOf(next).focus();
  }

  let going = null;
  window.triageKeys({
    j: () => step(1),
    k: () => step(-1),
    x: () => { const row = current(); if (row) { boxOf(row).checked = !boxOf(row).checked; count(); } },
    a: () => { if (markCurrent()) form.requestSubmit(byId("take")); },
    r: () => { if (markCurrent()) byId("to-lane").focus(); },
    e: () => { const row = current(); if (row) window.location.assign(`${linkOf(row).getAttribute("href")}#resolve`); },
    "/": () => { byId("q").focus(); byId("q").select(); },
    ".": () => { if (waiting) byId("show-news").click(); else refresh(); },
    g: () => { going = setTimeout(() => { going = null; }, 1500); },
  }, {
    leave: () => { form.reset(); rows().forEach((row) => { boxOf(row).checked = false; }); count(); },
    first: (key) => {
      if (!going) return false;
      clearTimeout(going);
      going = null;
      const link = all(".rail [data-go]").find((each) => each.dataset.go === key);
      if (link) link.click();
      return true;
    },
  });

  count();
  // On a phone the queues are a strip, of which the one that is shown may lie outside.
  const here = byId("rail").querySelector("[aria-current]");
  if (here && byId("rail").scrollWidth > byId("rail").clientWidth) byId("rail").scrollLeft = here.offsetLeft - byId("rail").offsetLeft - 12;
  if (window.EventSource) listen();
})();
