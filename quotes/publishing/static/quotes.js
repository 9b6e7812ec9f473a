// Nothing that is read needs this file: it adds a copy button and keys.
// "/" goes to the search box, "j" and "k" to the next and previous quotation, "c" copies a citation.
"use strict";

const listed = [...document.querySelectorAll(".quotation blockquote a")];
for (const keys of document.querySelectorAll(".keys")) keys.hidden = false;

for (const button of document.querySelectorAll("button[data-copy]")) {
  if (!navigator.clipboard) continue;
  button.hidden = false;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent.trim());
    button.textContent = "Copied";
  });
}

document.addEventListener("keydown", (event) => {
  const typing = event.target.closest("input, textarea, select, [contenteditable]");
  if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "/") {
    const box = document.querySelector("main input[type=search], input[type=search]");
    if (box) { event.preventDefault(); box.focus(); box.select(); }
  } else if (event.key === "j" || event.key === "k") {
    const step = (places, now) => places[event.key === "j" ? now + 1 : Math.max(0, now - 1)];
    const numbers = [...document.querySelectorAll(".text .number[id]")];
    const next = numbers.length
      ? step(numbers, numbers.findIndex((place) => "#" + place.id === location.hash))
      : step(listed, listed.indexOf(document.activeElement));
    if (next && next.id) location.hash = next.id;
    if (next) next.focus();
  } else if (event.key === "c") {
    const copy = document.querySelector("button[data-copy]:not([hidden])");
    if (copy) copy.click();
  }
});
