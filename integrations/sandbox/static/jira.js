// Shows an issue anew when it was changed, and leaves alone what somebody is writing.
"use strict";

const EVERY_MS = 2000;
const shown = document.querySelector("[data-revision]").dataset;
let touched = false;

document.addEventListener("input", () => { touched = true; });
// What a form leads to is shown by its answer, which a look in between would replace.
document.addEventListener("submit", () => { touched = true; });

async function look() {
  try {
    const answer = await fetch(`/jira/_revision?issue=${shown.issue}`);
    const { revision } = await answer.json();
    if (revision !== shown.revision && !touched) {
      location.replace(location.href);
      return;
    }
  } catch {
    // The stand-in is being restarted; it is asked again.
  }
  setTimeout(look, EVERY_MS);
}

setTimeout(look, EVERY_MS);
