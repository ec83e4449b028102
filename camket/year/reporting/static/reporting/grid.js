// The grid by keyboard: Enter goes down its column, Ctrl+S keeps the draft. Works without it, too.
"use strict";

function isTyping(event) {
  return event.isComposing || event.keyCode === 229; // a Vietnamese syllable is still being put together
}

function goDown(cell, step) {
  const column = cell.tagName === "SELECT" ? ".grid-mark select" : ".grid-now input";
  const cells = [...document.querySelectorAll(`#grid ${column}`)];
  const next = cells[cells.indexOf(cell) + step];
  if (!next) return;
  next.focus();
  if (next.select) next.select();
}

document.addEventListener("keydown", (event) => {
  const form = document.getElementById("grid");
  if (!form || isTyping(event)) return;
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "s") {
    event.preventDefault();
    form.requestSubmit(form.querySelector("button[value=save]"));
  }
  if (event.key !== "Enter" || event.ctrlKey || !event.target.closest("#grid")) return;
  if (event.target.matches("textarea, button, summary, a")) return;
  event.preventDefault();
  if (event.target.matches(".grid-now input, .grid-mark select")) goDown(event.target, event.shiftKey ? -1 : 1);
});

// Chậm and Đã hoàn thành owe more words: open the part below the row as soon as the mark is chosen.
document.addEventListener("change", (event) => {
  if (!event.target.matches(".grid-mark select") || event.target.value !== "done") return;
  event.target.closest("tbody").querySelector("details.grid-more").open = true;
});

// A returned line is where the work is: land on its first field.
document.addEventListener("DOMContentLoaded", () => {
  const line = location.hash.startsWith("#dong-") && document.getElementById(location.hash.slice(1));
  const field = line && line.querySelector("input:not([type=hidden]), textarea, select");
  if (field) field.focus();
});
