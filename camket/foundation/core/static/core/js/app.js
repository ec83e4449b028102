// Small comforts. Every page works without this file.
"use strict";

document.documentElement.classList.add("js");

// Dialogs and menus are <details>: Escape, a click outside and "close" buttons shut them.
function shut(details) {
  if (!details || !details.open) return;
  details.open = false;
  details.querySelector("summary").focus();
}

document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || event.isComposing) return;
  const open = document.querySelector("details.dialog[open], details.menu[open]");
  shut(open);
});

document.addEventListener("click", (event) => {
  const closer = event.target.closest("[data-close]");
  if (closer) return shut(closer.closest("details"));
  for (const menu of document.querySelectorAll("details.menu[open]")) {
    if (!menu.contains(event.target)) menu.open = false;
  }
});

document.addEventListener("toggle", (event) => {
  const details = event.target;
  if (!details.open || !details.matches("details.dialog")) return;
  const first = details.querySelector(".dialog-box input:not([type=hidden]), .dialog-box textarea, .dialog-box select, .dialog-box button");
  if (first) first.focus();
}, true);

document.addEventListener("click", (event) => {
  if (event.target.closest("[data-print]")) window.print();
  const back = event.target.closest("[data-back]");
  if (back && window.history.length > 1) {
    event.preventDefault();
    window.history.back();
  }
});

// A click on a line of the error summary goes to the field itself.
document.addEventListener("click", (event) => {
  const link = event.target.closest(".errors a[href^='#']");
  const field = link && document.getElementById(link.getAttribute("href").slice(1));
  if (!field) return;
  event.preventDefault();
  field.closest(".field, tr")?.scrollIntoView({ block: "center" });
  field.focus({ preventScroll: true });
});

// Dates are typed as dd/mm/yyyy; 5/6/2020, 5.6.20 and 05062020 become 05/06/2020.
function tidyDate(text) {
  const short = /^(\d{1,2})[/.\-\s](\d{1,2})[/.\-\s](\d{4}|\d{2})$/.exec(text);
  const solid = /^(\d{2})(\d{2})(\d{4})$/.exec(text);
  const parts = short || solid;
  if (!parts) return text;
  const year = parts[3].length === 2 ? "20" + parts[3] : parts[3];
  return [parts[1].padStart(2, "0"), parts[2].padStart(2, "0"), year].join("/");
}

function offerCalendar(input) {
  if (input.closest(".date-box") || !("showPicker" in HTMLInputElement.prototype)) return;
  const box = document.createElement("span");
  const native = document.createElement("input");
  const button = document.createElement("button");
  const label = document.querySelector("[data-calendar-icon]");
  box.className = "date-box";
  native.type = "date";
  native.className = "date-native";
  native.tabIndex = -1;
  native.setAttribute("aria-hidden", "true");
  button.type = "button";
  button.className = "date-pick";
  if (label) button.append(label.content.cloneNode(true));
  input.replaceWith(box);
  box.append(input, button, native);
  button.addEventListener("click", () => {
    const [day, month, year] = tidyDate(input.value.trim()).split("/");
    native.value = year ? `${year}-${month}-${day}` : "";
    native.showPicker();
  });
  native.addEventListener("change", () => {
    input.value = native.value.split("-").reverse().join("/");
    input.dispatchEvent(new Event("input", { bubbles: true }));
    input.focus();
  });
}

// The browser's own file button speaks the browser's language, so ours stands in its place.
function speakFile(input) {
  const words = document.querySelector("[data-file-words]");
  if (!words || input.closest(".file-box")) return;
  const box = document.createElement("label");
  box.className = "file-box";
  box.append(words.content.cloneNode(true));
  const name = box.querySelector(".file-name");
  const none = name.textContent;
  input.replaceWith(box);
  box.prepend(input);
  input.addEventListener("change", () => {
    name.textContent = [...input.files].map((file) => file.name).join(", ") || none;
  });
}

document.addEventListener("focusout", (event) => {
  if (event.target.matches?.("input[data-date]")) event.target.value = tidyDate(event.target.value.trim());
});

// A form marked data-settles tells when typing has come to rest, never amid a syllable of the input method.
let resting = 0;
function rest(event) {
  const form = event.target.closest?.("form[data-settles]");
  if (!form || event.isComposing) return;
  window.clearTimeout(resting);
  resting = window.setTimeout(() => form.dispatchEvent(new Event("settled")), 600);
}
for (const name of ["input", "change", "compositionend"]) document.addEventListener(name, rest);
document.addEventListener("compositionstart", () => window.clearTimeout(resting));

// A form marked data-draft warns before its typed words are left behind.
let unsaved = false;
document.addEventListener("input", (event) => {
  if (event.target.closest("form[data-draft]")) unsaved = true;
});
document.addEventListener("submit", (event) => {
  unsaved = false;
  const button = event.submitter;
  // The button stays enabled until the form has gone, so that its own value goes with it.
  if (button) button.setAttribute("aria-busy", "true");
});
window.addEventListener("beforeunload", (event) => {
  if (unsaved) event.preventDefault();
});
window.addEventListener("pageshow", () => {
  for (const button of document.querySelectorAll("button[aria-busy]")) button.removeAttribute("aria-busy");
});

// The same form must not go twice on a double click.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.dataset.sent && !form.hasAttribute("hx-post")) return event.preventDefault();
  if (form.method === "post") form.dataset.sent = "1";
  // After a download the page stays, and so must its buttons.
  window.setTimeout(() => {
    delete form.dataset.sent;
    for (const button of form.querySelectorAll("[aria-busy]")) button.removeAttribute("aria-busy");
  }, 4000);
});

// htmx: focus goes to what changed, so that keyboard and screen reader follow.
document.addEventListener("htmx:afterSwap", (event) => {
  prepare(event.detail.target);
  if (event.detail.target.id === "refusal") {
    event.detail.target.scrollIntoView({ block: "center" });
    event.detail.target.focus();
  }
});
document.addEventListener("htmx:beforeRequest", () => {
  const slot = document.getElementById("refusal");
  if (slot) slot.replaceChildren();
});
document.addEventListener("htmx:afterRequest", (event) => {
  if (!event.detail.successful && event.target.closest("form[data-draft]")) unsaved = true;
  for (const button of event.target.querySelectorAll?.("button[aria-busy]") || []) button.removeAttribute("aria-busy");
});

function prepare(part) {
  for (const input of part.querySelectorAll("input[data-date]")) offerCalendar(input);
  for (const input of part.querySelectorAll("input[type=file]")) speakFile(input);
}

document.addEventListener("DOMContentLoaded", () => prepare(document));
