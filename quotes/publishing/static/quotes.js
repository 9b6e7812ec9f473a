// Nothing that is read needs this file: it adds a copy button and keys.
// "/" goes to the search box; "j" and "k" go to the next and previous quotation of an article.
"use strict";

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
    const places = [...document.querySelectorAll(".text .number[id]")];
    if (!places.length) return;
    const now = places.findIndex((place) => "#" + place.id === location.hash);
    const next = event.key === "j" ? now + 1 : Math.max(0, now - 1);
    if (places[next]) { location.hash = places[next].id; places[next].focus(); }
  }
});
