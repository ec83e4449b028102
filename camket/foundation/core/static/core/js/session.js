// Keys of a session; they work only while an item has the focus, so that no letter typed elsewhere acts.
"use strict";

const tapRows = () => [...document.querySelectorAll("[data-tap-row]")];
let answer = null; // which row waits for the answer to a tap, and whether the focus goes on from it

function goTo(row) {
  if (!row) return;
  row.focus({ preventScroll: true });
  row.scrollIntoView({ block: "nearest" });
}

function useKey(row, key) {
  const part = row.querySelector(`[data-tap-key="${key}"]`);
  if (!part) return false;
  if (part.matches("button")) {
    const movesOn = part.getAttribute("aria-pressed") === "false";
    part.form.requestSubmit(part);
    answer = { id: row.id, movesOn };
  } else {
    part.closest("details").open = true;
    part.focus();
  }
  return true;
}

function leave(row) {
  for (const more of row.querySelectorAll("details[open]")) more.open = false;
  goTo(row);
}

document.addEventListener("keydown", (event) => {
  const row = event.target.closest("[data-tap-row]");
  if (row && event.key === "Escape") return leave(row);
  const isTyping = event.target.matches("input, textarea, select");
  if (!row || isTyping || event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
  const rows = tapRows();
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const way = document.querySelector(`[data-go="${event.key}"]`);
  if (step) goTo(rows[rows.indexOf(row) + step]);
  else if (way) way.click();
  else if (!useKey(row, event.key.toLowerCase())) return;
  event.preventDefault();
});

// The answer to a tap replaces the row: the focus stays on it, or goes on to the next after a key.
document.addEventListener("submit", (event) => {
  const row = event.target.closest("[data-tap-row]");
  if (row) answer = { id: row.id, movesOn: false };
});
document.addEventListener("htmx:afterSwap", (event) => {
  const isRefused = event.detail.target.id === "refusal";
  const row = answer && !isRefused && document.getElementById(answer.id);
  if (!row) return;
  const rows = tapRows();
  goTo((answer.movesOn && rows[rows.indexOf(row) + 1]) || row);
  answer = null;
});

document.addEventListener("DOMContentLoaded", () => {
  if (!window.location.hash && document.querySelector("[data-tap-key]")) tapRows()[0].focus({ preventScroll: true });
});
