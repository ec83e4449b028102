// Step 1 of an import: a chosen or dropped file goes at once. Without this file the button sends it.
"use strict";

for (const input of document.querySelectorAll("input[type=file][data-send]")) {
  input.addEventListener("change", () => {
    const form = input.form;
    const missing = [...form.querySelectorAll("input[name^=document_]")].some((box) => !box.value.trim());
    if (input.files.length && !missing) form.requestSubmit();
  });
}

for (const zone of document.querySelectorAll("[data-drop]")) {
  const input = zone.querySelector("input[type=file]");
  for (const name of ["dragover", "dragleave", "drop"]) {
    zone.addEventListener(name, (event) => {
      event.preventDefault();
      zone.classList.toggle("drop-over", name === "dragover");
    });
  }
  zone.addEventListener("drop", (event) => {
    if (!event.dataTransfer.files.length) return;
    input.files = event.dataTransfer.files;
    input.dispatchEvent(new Event("change", { bubbles: true }));
  });
}
