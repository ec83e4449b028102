// Step 1: a chosen or dropped file goes at once. Step 3: answers go along to the next page of lines.
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

for (const form of document.querySelectorAll("form[data-keep]")) {
  let changed = false;
  form.addEventListener("input", () => (changed = true));
  for (const link of form.querySelectorAll(".tabs a, .pager a, .line-edit a")) {
    link.addEventListener("click", (event) => {
      if (!changed) return;
      event.preventDefault();
      form.elements.next.value = link.href.replace(location.origin + location.pathname, "");
      form.requestSubmit();
    });
  }
}
